"""A server that tells whether a request is what the vendor's SDK would send.

    python judge.py WORKSPACE

It writes its port to standard output. For each request it wants to be told on standard input, before the
request arrives, what to expect: a line of JSON with `id`, `action`, and the name of a `variant` in
`variants.json`. A request that is as it must be is answered with the documented example of its action;
any other with the error code `Judge.Complaint` and everything that is wrong with it. At the end of
standard input it writes how many requests arrived.
"""

import faulthandler
import http.server
import json
import pathlib
import queue
import re
import sys
import threading

import samples
import signature
from official import Official
from verdict import Arrived, Expected, complaints

HERE = pathlib.Path(__file__).parent
VARIANTS = json.loads((HERE / "variants.json").read_text())
# Whoever started the judge may be gone, or stuck: after so many seconds it says where it is, and ends.
LIFETIME = 900
# How long a request that nobody announced is kept waiting for its announcement, in seconds.
PATIENCE = 3


class Judge:
    def __init__(self, workspace, port):
        self.specs = workspace / "specs" / "mna" / "2021-01-19"
        version = re.search(r'^version = "(.*)"', (workspace / "Cargo.toml").read_text(), re.M)[1]
        self.sdk = f"SDK_RUST_MNA_{version}"
        self.announced = queue.Queue()
        self.turn = threading.Lock()
        self.arrived = 0
        credential = VARIANTS["credential"]
        self.variants = {variant["name"]: variant for variant in VARIANTS["variants"]}
        self.officials = {
            name: Official(variant, credential, port) for name, variant in self.variants.items()
        }

    def answer(self, arrived):
        """What to say to a request: an object for the place under `Response`."""
        with self.turn:
            self.arrived += 1
            try:
                announced = self.announced.get(timeout=PATIENCE)
            except queue.Empty:
                return refusal("unannounced", ["the request: nobody announced it"])
            variant = announced["variant"]
            expected = Expected(
                action=announced["action"],
                parameters=samples.full(f"{announced['action']}Request")._serialize(),
                variant=self.variants[variant],
                official=self.officials[variant],
                sdk=self.sdk,
            )
            try:
                found = list(complaints(arrived, expected))
            except Exception as error:  # Whatever it is, the request is not in order.
                found = [f"the judge: {type(error).__name__}: {error}"]
        if found:
            return refusal(announced["id"], found)
        return self.documented(expected.action) | {"RequestId": announced["id"]}

    def documented(self, action):
        return json.loads((self.specs / f"{action}.json").read_text())["examples"][0]["response"]


def refusal(request_id, found):
    error = {"Code": "Judge.Complaint", "Message": "; ".join(found)}
    return {"Error": error, "RequestId": request_id}


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    judge = None

    def respond(self):
        headers = [(name.lower(), value) for name, value in self.headers.items()]
        body = self.rfile.read(int(self.headers.get("content-length", 0)))
        answer = self.judge.answer(Arrived(self.command, self.path, headers, body))
        content = json.dumps({"Response": answer}).encode()
        head = f"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: {len(content)}\r\n\r\n"
        # In one piece: in two, the second would wait for the other side to confirm the first.
        self.wfile.write(head.encode() + content)

    do_GET = do_POST = do_PUT = do_HEAD = respond

    def log_message(self, *_):
        """What there is to say stands in the answer."""


def main():
    faulthandler.dump_traceback_later(LIFETIME, exit=True)
    signature.check_against_documentation(Arrived)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    port = server.server_address[1]
    judge = Handler.judge = Judge(pathlib.Path(sys.argv[1]), port)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    print(json.dumps({"port": port}), flush=True)
    for line in sys.stdin:
        judge.announced.put(json.loads(line))
    print(json.dumps({"arrived": judge.arrived}), flush=True)


if __name__ == "__main__":
    main()
