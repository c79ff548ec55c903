"""In what two JSON values differ."""

import json


def differences(ours, theirs, way=""):
    """Everything in which the values differ; 1, 1.0, "1" and true are four values."""
    if isinstance(ours, dict) and isinstance(theirs, dict):
        for name in sorted(ours.keys() | theirs.keys()):
            inner = f"{way}.{name}".lstrip(".")
            if name not in ours:
                yield f"{inner}: only theirs has it"
            elif name not in theirs:
                yield f"{inner}: only ours has it"
            else:
                yield from differences(ours[name], theirs[name], inner)
    elif isinstance(ours, list) and isinstance(theirs, list) and len(ours) == len(theirs):
        for index, pair in enumerate(zip(ours, theirs)):
            yield from differences(*pair, f"{way}.{index}")
    elif type(ours) is not type(theirs) or ours != theirs:
        yield f"{way or 'all of it'}: ours is {shown(ours)}, theirs is {shown(theirs)}"


def shown(value):
    return json.dumps(value, ensure_ascii=False, default=repr)
