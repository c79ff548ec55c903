"""Drives the vendor's SDK for Node, which runs in `client.mjs`; see `drive.py`.

    python drive_node.py NODE FOLDER

FOLDER has the SDK in its `node_modules`.
"""

import dataclasses
import json
import pathlib
import re
import subprocess
import sys

from compare import differences
from drive import Refused, drive

INTERFACE = re.compile(r"^export interface (\w+) \{\n(.*?)^\}", re.MULTILINE | re.DOTALL)
MEMBER = re.compile(r"^    (\w+)\??: (.+);$", re.MULTILINE)
PLAIN = {"string": str, "number": (int, float), "boolean": bool}


class Failed(Exception):
    """An error that is none of the SDK's own."""


class Node:
    def __init__(self, node, folder):
        script = pathlib.Path(__file__).with_name("client.mjs")
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
        self.process = subprocess.Popen([node, str(script)], cwd=folder, text=True, encoding="utf-8", **pipes)
        hello = self.read()
        self.names = hello["actions"]
        self.types = interfaces(pathlib.Path(hello["types"]).read_text(encoding="utf-8"))

    def actions(self):
        return self.names

    def call(self, action, request, access):
        line = {"action": action, "request": request, "access": dataclasses.asdict(access)}
        self.process.stdin.write(json.dumps(line) + "\n")
        self.process.stdin.flush()
        told = self.read()
        if "refused" in told:
            refused = told["refused"]
            # It sends one with every request, and the service gives it back.
            if not refused["trace_id"]:
                raise Failed(f"no trace id: {refused}")
            raise Refused(refused.get("code"), refused["message"], refused["request_id"])
        if "failed" in told:
            raise Failed(told["failed"])
        return told["answer"], json.loads(told["sent"], parse_float=number)["Response"]

    def read(self):
        line = self.process.stdout.readline()
        if not line:
            raise Failed(f"node ended with exit code {self.process.wait()}")
        return json.loads(line, parse_float=number)

    def complaints(self, action, answer, sent):
        """What was lost on the way, and where the types that it is documented with do not fit."""
        yield from differences(answer, sent)
        yield from unexpected(self.types, f"{action}Response", sent, "")


def number(text):
    """A number as JavaScript has it, which writes 2.0 as 2."""
    value = float(text)
    return int(value) if value.is_integer() else value


def interfaces(text):
    """The members of each interface of a file of types, and their types."""
    return {name: dict(MEMBER.findall(members)) for name, members in INTERFACE.findall(text)}


def unexpected(types, name, value, way):
    for member in sorted(value):
        kind = types[name].get(member)
        if kind is None:
            yield f"{way}{member}: {name} has no such member"
        else:
            yield from mistyped(types, kind, value[member], way + member)


def mistyped(types, kind, value, way):
    *rest, last = kind.split(" | ")
    if rest and last == "null":
        if value is not None:
            yield from mistyped(types, rest[0], value, way)
    elif kind.startswith("Array<") and isinstance(value, list):
        for index, element in enumerate(value):
            yield from mistyped(types, kind[len("Array<") : -1], element, f"{way}.{index}")
    elif kind in types and isinstance(value, dict):
        yield from unexpected(types, kind, value, f"{way}.")
    elif kind not in PLAIN or not isinstance(value, PLAIN[kind]) or isinstance(value, bool) != (kind == "boolean"):
        yield f"{way}: {value!r} is no {kind}"


if __name__ == "__main__":
    drive(Node(*sys.argv[1:]))
