"""What the models of the vendor's SDK for Python make of an answer."""

import json
import warnings

from tencentcloud.common.http.request import ApiRequest
from tencentcloud.mna.v20210119 import models

import samples
from compare import differences

PLAIN = {"str": str, "int": int, "float": (int, float), "bool": bool}


class Recorder:
    """Remembers what the service sent last, below everything that reads it."""

    def __init__(self):
        self.last = None
        send = ApiRequest.send_request

        def recorded(request, internal):
            self.last = None
            response = send(request, internal)
            self.last = response.text
            return response

        ApiRequest.send_request = recorded

    def answer(self):
        return json.loads(self.last)["Response"]


def complaints(action, answer, sent):
    """What was lost on the way to the models, and what they do not expect."""
    yield from differences(without_nulls(answer), without_nulls(sent))
    yield from unexpected(f"{action}Response", sent, "")


def without_nulls(value):
    """The vendor's models leave out what is null."""
    if isinstance(value, dict):
        return {name: without_nulls(inner) for name, inner in value.items() if inner is not None}
    if isinstance(value, list):
        return [without_nulls(element) for element in value]
    return value


def unexpected(name, sent, way):
    """Where an answer has another type than the models document: they themselves take anything."""
    members = samples.types(getattr(models, name)())
    for member in sorted(sent):
        if member not in members:
            yield f"{way}{member}: the model of {name} has no such member"
        elif sent[member] is not None:
            yield from mistyped(members[member], sent[member], way + member)


def mistyped(kind, value, way):
    model = samples.MODEL.fullmatch(kind)
    if kind.startswith("list of ") and isinstance(value, list):
        for index, element in enumerate(value):
            yield from mistyped(kind.removeprefix("list of "), element, f"{way}.{index}")
    elif model and isinstance(value, dict):
        yield from unexpected(model[1] or model[2], value, f"{way}.")
    elif kind not in PLAIN or not isinstance(value, PLAIN[kind]) or isinstance(value, bool) != (kind == "bool"):
        yield f"{way}: {value!r} is no {kind}"


class strict:
    """In here the models' warnings that they do not know a member are errors."""

    def __enter__(self):
        self.caught = warnings.catch_warnings()
        self.caught.__enter__()
        warnings.filterwarnings("error", ".* fileds are useless")

    def __exit__(self, *raised):
        self.caught.__exit__(*raised)
