"""What can be wrong with a request, to see that comparing notices."""

import copy


def of(request):
    """What is broken, and the request with that in it: each of its values in turn."""
    yield "one more at the top", request | {"More": 1}
    for way in ways(request):
        name = ".".join(map(str, way))
        value = get(request, way)
        yield f"no {name}", without(request, way)
        if isinstance(value, dict):
            yield f"one more in {name}", put(request, way, value | {"More": 1})
        elif isinstance(value, list):
            yield f"an element more in {name}", put(request, way, value + value[:1])
        elif isinstance(value, bool):
            yield f"another {name}", put(request, way, not value)
            yield f"a number for {name}", put(request, way, int(value))
        elif isinstance(value, str):
            yield f"another {name}", put(request, way, value + "x")
        else:
            yield f"a text for {name}", put(request, way, str(value))
            yield f"a rounded {name}", put(request, way, value - 1)
            yield f"a fraction in {name}", put(request, way, float(value))


def ways(value, before=()):
    """The ways to everything in it."""
    members = value.items() if isinstance(value, dict) else enumerate(value)
    for name, member in members:
        yield before + (name,)
        if isinstance(member, (dict, list)):
            yield from ways(member, before + (name,))


def get(value, way):
    for name in way:
        value = value[name]
    return value


def put(value, way, new):
    changed = copy.deepcopy(value)
    get(changed, way[:-1])[way[-1]] = new
    return changed


def without(value, way):
    changed = copy.deepcopy(value)
    del get(changed, way[:-1])[way[-1]]
    return changed
