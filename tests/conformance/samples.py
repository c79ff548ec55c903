"""A request or an answer with everything in it, made from the models of the vendor's SDK.

Each value follows from the way to it, by the rule that `xtask/src/samples.rs` has too. Nothing else is
shared: which members there are and of which types is what the vendor's models say.
"""

import re

from tencentcloud.mna.v20210119 import models

# What numbers start from: beyond what a floating-point number holds exactly.
BEYOND_FLOATS = (1 << 53) + 1

MEMBER = re.compile(r":type (\w+): (.+)")
MODEL = re.compile(r":class:`tencentcloud\.mna\.v20210119\.models\.(\w+)`|([A-Z]\w*)")


def full(name, before=""):
    """The model of this name with every member set; `before` is the way to them, with its dot."""
    model = getattr(models, name)()
    members = types(model)
    for member, kind in members.items():
        setattr(model, member, sample(kind, before + member))
    empty = [member for member in vars(model) if vars(model)[member] is None]
    if empty:
        raise ValueError(f"{name}: nothing says of which type {', '.join(empty)} are")
    return model


def types(model):
    """The members of a model and their types, as it documents them."""
    return dict(MEMBER.findall(type(model).__init__.__doc__ or ""))


def sample(kind, way):
    total = sum(way.encode())
    if kind == "str":
        return f'{way} & 100% 中文~+é/"'
    if kind == "int":
        return BEYOND_FLOATS + total
    if kind == "float":
        return total + 0.5
    if kind == "bool":
        return total % 2 == 0
    if kind.startswith("list of "):
        element = kind.removeprefix("list of ")
        return [sample(element, f"{way}.{index}") for index in range(2)]
    found = MODEL.fullmatch(kind)
    if not found:
        raise ValueError(f"{way}: {kind!r} is a type that nobody knows here")
    return full(found[1] or found[2], way + ".")


def actions():
    """The names of all actions that the vendor's SDK has."""
    requests = (name for name in vars(models) if name.endswith("Request"))
    return sorted(name.removesuffix("Request") for name in requests)
