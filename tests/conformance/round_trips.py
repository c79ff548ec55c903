"""Requests and answers with everything in them, as the vendor's models have them.

    python round_trips.py requests < samples.json
    python round_trips.py answers

`requests` compares them with ours: `samples.json` is an object with the request of each action as our
types write it. Each line that comes out is JSON: an action, what was compared, and the complaint, which is
null if there is none.

`answers` writes an object with the answer to each action, for our types to read.
"""

import json
import sys
import warnings

from tencentcloud.mna.v20210119 import models

import mutations
import samples
from compare import differences


def main():
    if sys.argv[1:] == ["requests"]:
        compare_requests(json.load(sys.stdin))
    elif sys.argv[1:] == ["answers"]:
        answers = {action: full_answer(action) for action in samples.actions()}
        print(json.dumps(answers, ensure_ascii=False))
    else:
        raise SystemExit("usage: round_trips.py requests | answers")


def compare_requests(ours):
    theirs = samples.actions()
    for action in sorted(set(ours) | set(theirs)):
        report(action, "both have the action", has(action, ours, theirs))
        if action in ours and action in theirs:
            report(action, "both write the same", same(action, ours[action]))
            report(action, "theirs reads ours", read(action, ours[action]))
            for what, broken in mutations.of(ours[action]):
                unnoticed = None if same(action, broken) else "nobody noticed"
                report(action, f"broken: {what} in the request of {action}", unnoticed)
                # A value that is not what it should be is none of the model's concern.
                if what.startswith("one more"):
                    unnoticed = None if read(action, broken) else "the model did not notice"
                    report(action, f"broken: {what} for the model of {action}", unnoticed)


def full_answer(action):
    return with_times(samples.full(f"{action}Response")._serialize())


def with_times(value, name=""):
    """Times as they come: the models say that some are texts, the documentation that there is a number
    in the text."""
    if isinstance(value, dict):
        return {name: with_times(member, name) for name, member in value.items()}
    if isinstance(value, list):
        return [with_times(element, name) for element in value]
    if isinstance(value, str) and name.endswith("Time"):
        return str(samples.sample("int", value))
    return value


def report(action, check, complaint):
    line = {"action": action, "case": check, "complaint": complaint}
    print(json.dumps(line, ensure_ascii=False), flush=True)


def has(action, ours, theirs):
    if action not in ours:
        return "only the vendor's SDK has it"
    if action not in theirs:
        return "only we have it"
    return None


def same(action, ours):
    """Both halves are built from nothing but their own description of the action."""
    theirs = samples.full(f"{action}Request")._serialize()
    return "; ".join(differences(ours, theirs)) or None


def read(action, ours):
    """What the vendor's model makes of ours, and whether it knows all of it."""
    model = getattr(models, f"{action}Request")()
    with warnings.catch_warnings(record=True) as said:
        warnings.simplefilter("always")
        model._deserialize(ours)
    found = [f"the model says: {warning.message}" for warning in said]
    found += differences(ours, model._serialize(allow_none=True))
    return "; ".join(found) or None


if __name__ == "__main__":
    main()
