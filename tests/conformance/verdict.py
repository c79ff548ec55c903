"""What is wrong with a request that arrived; nothing, if nothing is."""

import json
import re
import time
from dataclasses import dataclass
from urllib.parse import parse_qsl

from tencentcloud.common.sign import Sign

import signature
from compare import differences
from official import lower_case_bools

# How far from the judge's time a request may be that was signed a moment ago.
CLOSE = 30
SIGNED = ["content-type", "host", "x-tc-action"]
AUTHORIZATION = re.compile(
    r"TC3-HMAC-SHA256 Credential=([^/]*)/([^/]*)/([^/]*)/tc3_request, "
    r"SignedHeaders=([^ ,]*), Signature=([0-9a-f]{64})"
)
# What HTTP needs, which the vendor's SDK leaves to its HTTP library.
OF_HTTP = {"accept", "content-length"}


@dataclass
class Arrived:
    method: str
    target: str
    # Names in lower case, in the order in which they came.
    headers: list
    body: bytes

    @property
    def path(self):
        return self.target.partition("?")[0]

    @property
    def query(self):
        return self.target.partition("?")[2]

    def header(self, name):
        return dict(self.headers).get(name)


@dataclass
class Expected:
    action: str
    parameters: dict
    variant: dict
    official: object
    sdk: str


def complaints(arrived, expected):
    yield from about_http(arrived, expected)
    if expected.official.signing.startswith("Hmac"):
        yield from about_old_signature(arrived, expected)
    else:
        yield from about_tc3(arrived, expected)


def about_http(arrived, expected):
    if arrived.method != expected.official.method:
        yield f"method: {arrived.method}, not {expected.official.method}"
    if arrived.path != "/":
        yield f"path: {arrived.path}, not /"
    has_query = "?" in arrived.target
    if has_query and (arrived.method != "GET" or not arrived.query):
        yield f"query: there is one: {arrived.target}"
    length = arrived.header("content-length")
    if arrived.method == "POST" and length != str(len(arrived.body)):
        yield f"header content-length: {length} for {len(arrived.body)} bytes"
    if arrived.method == "GET" and (length is not None or arrived.body):
        yield f"body: a GET has one, of {length} bytes"


def about_tc3(arrived, expected):
    official = expected.official
    told = arrived.header("x-tc-timestamp") or ""
    yield from about_time("header x-tc-timestamp", told, expected)
    timestamp = int(told) if told.isdecimal() else 0
    model = official.request(expected.action, expected.parameters, timestamp)
    headers = {name.lower(): value for name, value in model.header.items()}
    headers["x-tc-requestclient"] = official.named_by(expected.sdk)
    is_signed = headers.pop("authorization") != "SKIP"
    yield from about_headers(arrived, headers, expected, also={"authorization"})
    if arrived.method == "GET":
        yield from about_pairs("query", arrived.query, official.pairs(expected.parameters))
    else:
        yield from about_json(arrived.body, expected.parameters)
    if is_signed:
        yield from about_authorization(arrived, timestamp, official)
    elif arrived.header("authorization") != "SKIP":
        yield f"header authorization: {arrived.header('authorization')!r}, not SKIP"


def about_time(where, told, expected):
    fixed = expected.variant.get("time")
    if not told.isdecimal():
        yield f"{where}: {told!r} is no time"
    elif fixed is not None and told != str(fixed):
        yield f"{where}: {told}, not {fixed}"
    elif fixed is None and abs(int(told) - time.time()) > CLOSE:
        yield f"{where}: {told} is not now"


def about_headers(arrived, wanted, expected, also):
    """Each header is there once and says what it must, and no other is there."""
    wanted = wanted | expected.variant.get("headers", {})
    names = [name for name, _ in arrived.headers]
    for name in sorted(set(names)):
        if names.count(name) > 1:
            yield f"header {name}: it is there {names.count(name)} times"
        if name not in wanted.keys() | OF_HTTP | also:
            yield f"header {name}: nobody asked for it: {arrived.header(name)!r}"
    for name, value in sorted(wanted.items()):
        if name not in names:
            yield f"header {name}: missing, it should be {value!r}"
        elif arrived.header(name) != value:
            yield f"header {name}: {arrived.header(name)!r}, not {value!r}"
    if arrived.header("accept") != "*/*":
        yield f"header accept: {arrived.header('accept')!r}, not '*/*'"


def about_json(body, parameters):
    try:
        ours = json.loads(body.decode(), object_pairs_hook=without_repetition)
    except ValueError as error:
        yield f"body: no JSON: {error}"
        return
    for difference in differences(ours, parameters):
        yield f"body: {difference}"


def without_repetition(members):
    names = [name for name, _ in members]
    if len(set(names)) < len(names):
        raise ValueError(f"a name stands there twice among {names}")
    return dict(members)


def about_pairs(where, text, wanted):
    try:
        pairs = parse_pairs(text)
    except ValueError as error:
        yield f"{where}: {error}"
        return
    for difference in differences(pairs, wanted):
        yield f"{where}: {difference}"


def parse_pairs(text):
    pairs = parse_qsl(text, keep_blank_values=True, strict_parsing=True, errors="strict") if text else []
    return without_repetition(pairs)


def about_authorization(arrived, timestamp, official):
    value = arrived.header("authorization")
    parts = AUTHORIZATION.fullmatch(value or "")
    if not parts:
        yield f"header authorization: not of the form that is documented: {value!r}"
        return
    secret_id, date, service, signed, made = parts.groups()
    key = official.credential.secret_key
    for what, ours, theirs in [
        ("secret id", secret_id, official.credential.secret_id),
        ("date", date, signature.date_of(timestamp)),
        ("service", service, official.service),
        ("signed headers", signed, ";".join(SIGNED)),
    ]:
        if ours != theirs:
            yield f"header authorization: its {what} is {ours}, not {theirs}"
    anchor = signature.vendors_tc3(arrived, official.client, key, official.service, timestamp)
    if anchor != signature.tc3(arrived, SIGNED[:2], key, official.service, timestamp):
        yield "the judge: it does not sign as the vendor's SDK does"
    if made != signature.tc3(arrived, SIGNED, key, official.service, timestamp):
        yield "signature: not that of what arrived"


def about_old_signature(arrived, expected):
    """Everything that TC3 says in headers stands among the parameters."""
    official = expected.official
    content_type = {"content-type": "application/x-www-form-urlencoded", "host": official.host}
    yield from about_headers(arrived, content_type, expected, also=set())
    text = arrived.query if arrived.method == "GET" else arrived.body.decode("latin-1")
    try:
        pairs = parse_pairs(text)
    except ValueError as error:
        yield f"parameters: {error}"
        return
    made, nonce = pairs.pop("Signature", None), pairs.get("Nonce", "")
    if made != Sign.sign(
        official.credential.secret_key, official.client._format_sign_string(pairs), official.signing
    ):
        yield "signature: not that of what arrived"
    yield from about_time("parameter Timestamp", pairs.get("Timestamp", ""), expected)
    if not nonce.isdecimal() or not 0 < int(nonce) < 1 << 63:
        yield f"parameter Nonce: {nonce!r} is no positive number"
    told = pairs.get("Timestamp", "")
    timestamp = int(told) if told.isdecimal() else 0
    flat = lower_case_bools(expected.parameters)
    model = parse_pairs(official.request(expected.action, flat, timestamp).data)
    model["RequestClient"] = official.named_by(expected.sdk)
    del model["Signature"], model["Nonce"]
    pairs.pop("Nonce", None)
    for difference in differences(pairs, model):
        yield f"parameter {difference}"
