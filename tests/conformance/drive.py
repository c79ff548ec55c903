"""What a driver of an official client does: every example, then everything that must be refused.

A driver reads its task from standard input: an object with the `emulators` and the `credential`, the
`examples` in the order in which they are to be called, the parameters that each action `requires`, and
whether each is refused in all ways or `in_turn`. It writes a line of JSON with all actions that its client knows, and then one for
each case: the action, the case, and the complaint, which is null if there is none.

The client itself is an object with

    actions()                          the names of all actions that it knows
    call(action, request, access)      the answer as its models have it, beside what was sent to it;
                                       raises Refused for what it takes for an error of the service
    complaints(action, answer, sent)   what its models lost or do not know
"""

import json
import sys
from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Access:
    """Where to call, and as whom."""

    url: str
    secret_id: str
    secret_key: str
    token: str = ""


class Refused(Exception):
    """The client's own error, taken apart."""

    def __init__(self, code, message, request_id):
        super().__init__(f"{code}: {message} ({request_id})")
        self.code, self.message, self.request_id = code, message, request_id


def drive(client):
    task = json.load(sys.stdin)
    say({"knows": sorted(client.actions())})
    known = set(client.actions())
    examples = [example for example in task["examples"] if example["action"] in known]
    answer_examples(client, task, examples)
    refuse(client, task, examples)


def answer_examples(client, task, examples):
    kept = {}
    access = access_to(task, "usual")
    for number, example in enumerate(examples):
        action = example["action"]
        progress(f"{number} of {len(examples)} examples", number)
        try:
            request = with_kept(example["request"], kept)
            answer, sent = client.call(action, request, access)
            for name, way in example["keep"].items():
                kept[name] = member(sent, way)
            found = [*client.complaints(action, answer, sent), *unnoticed(client, action, answer, sent)]
        except Exception as error:  # whatever the client raises is what this is here to find
            found = [shown(error)]
        report(action, example["case"], found)


def unnoticed(client, action, answer, sent):
    """What the client would not complain of, if this answer was broken."""
    more, other = {"NoSuchMember": 1}, {"RequestId": []}
    less = {name: value for name, value in answer.items() if name != "RequestId"}
    for what, broken, broken_sent in [
        ("a member that no model has", answer | more, sent | more),
        ("a member that was lost", less, sent),
        ("a member of another type", answer | other, sent | other),
    ]:
        if not list(client.complaints(action, broken, broken_sent)):
            yield f"nobody would notice {what}"


def refuse(client, task, examples):
    """Each action once for each way to go wrong, or, where the task says so, for the next of them in turn.
    The first example of an action will do: it is refused before anybody looks whether what it names is
    there."""
    firsts = {}
    for example in examples:
        firsts.setdefault(example["action"], example["request"])
    for number, (action, request) in enumerate(sorted(firsts.items())):
        progress(f"{number} of {len(firsts)} actions go wrong", number)
        ways = list(ways_to_go_wrong(task, request, task["requires"][action]))
        for way in [ways[number % len(ways)]] if task["in_turn"] else ways:
            report(action, way.case, refusal(client, action, way))


@dataclass(frozen=True)
class Way:
    """A way to go wrong, and the code that it must be refused with."""

    case: str
    access: Access
    request: dict
    code: str


def ways_to_go_wrong(task, request, required):
    usual = access_to(task, "usual")
    wrong_key = replace(usual, secret_key="not-the-key")
    unknown_id = replace(usual, secret_id="nobody")
    wrong_token = replace(usual, token="not-the-token")
    yield Way("wrong key", wrong_key, request, "AuthFailure.SignatureFailure")
    yield Way("unknown id", unknown_id, request, "AuthFailure.SecretIdNotFound")
    yield Way("wrong token", wrong_token, request, "AuthFailure.TokenFailure")
    yield Way("wrong clock", access_to(task, "ahead"), request, "AuthFailure.SignatureExpire")
    yield Way("too many", access_to(task, "busy"), request, "RequestLimitExceeded")
    more = request | {"NoSuchParameter": "x"}
    yield Way("parameter unknown", usual, more, "UnknownParameter")
    for name in required:
        less = {key: value for key, value in request.items() if key != name}
        yield Way("parameter missing", usual, less, "MissingParameter")


def refusal(client, action, way):
    """What is wrong with how it is refused; nothing, if nothing is."""
    try:
        client.call(action, way.request, way.access)
    except Refused as refused:
        if refused.code != way.code:
            return [f"not {way.code}, but {refused}"]
        return [f"no {what}: {refused}" for what in ("message", "request_id") if not getattr(refused, what)]
    except Exception as error:  # as above
        return [f"not {way.code}, but {shown(error)}"]
    return [f"it was answered, and not refused with {way.code}"]


def access_to(task, emulator):
    return Access(task["emulators"][emulator], **task["credential"])


def with_kept(value, kept):
    """The value with what earlier answers gave, for texts like `$rule`."""
    if isinstance(value, dict):
        return {name: with_kept(element, kept) for name, element in value.items()}
    if isinstance(value, list):
        return [with_kept(element, kept) for element in value]
    if isinstance(value, str) and value.startswith("$"):
        return kept[value[1:]]
    return value


def member(value, way):
    """The member of an answer that a way like `Hardware.0.HardwareId` leads to."""
    for step in way.split("."):
        value = value[int(step) if isinstance(value, list) else step]
    return value


def progress(text, number):
    if number % 20 == 0:
        print(text, file=sys.stderr, flush=True)


def shown(error):
    return f"{type(error).__name__}: {error}"


def report(action, case, complaints):
    complaint = "; ".join(complaints) or None
    say({"action": action, "case": case, "complaint": complaint})


def say(line):
    print(json.dumps(line, ensure_ascii=False), flush=True)
