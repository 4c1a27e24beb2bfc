"""Reads and works the accessibility tree for `tests.e2e.tree`, in a process of its own.

It runs with the system's Python, which has the bindings of AT-SPI (Debian: python3-gi and
gir1.2-atspi-2.0); the program's own environment has not. A line of JSON in is a question, a
line of JSON out its answer. It uses actions, selections, values and texts alone; of places
on the screen it only tells where they are, for a hand with a mouse.
"""

import json
import sys
import warnings

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

warnings.simplefilter("ignore", DeprecationWarning)
things = []


def keep(thing):
    """A number by which the thing can be asked for."""
    things.append(thing)
    return len(things) - 1


def showing(thing):
    return thing.get_state_set().contains(Atspi.StateType.SHOWING)


def below(thing, hidden):
    """All below a thing in the order of the tree; what is hidden is left out unless wished."""
    for place in range(thing.get_child_count()):
        child = thing.get_child_at_index(place)
        if child is None or not (hidden or showing(child)):
            continue
        yield child
        yield from below(child, hidden)


def actions(thing):
    if thing.get_action_iface() is None:
        return []
    return [
        Atspi.Action.get_action_name(thing, i) for i in range(Atspi.Action.get_n_actions(thing))
    ]


def told(thing):
    """What the tree tells of a thing."""
    answer = {"role": thing.get_role_name(), "name": thing.get_name() or ""}
    answer["description"] = thing.get_description() or ""
    answer["actions"] = actions(thing)
    answer["states"] = [str(state.value_nick) for state in thing.get_state_set().get_states()]
    if thing.get_component_iface() is not None:
        area = Atspi.Component.get_extents(thing, Atspi.CoordType.SCREEN)
        answer["area"] = [area.x, area.y, area.width, area.height]
    if thing.get_text_iface() is not None:
        answer["text"] = Atspi.Text.get_text(thing, 0, -1)
    answer["children"] = thing.get_child_count()
    answer["interfaces"] = list(thing.get_interfaces())
    return answer


def program():
    desktop = Atspi.get_desktop(0)
    found = [desktop.get_child_at_index(i) for i in range(desktop.get_child_count())]
    found = [each for each in found if each is not None and each.get_name() == "alc-desktop"]
    if found:
        found[0].set_cache_mask(Atspi.Cache.NONE)
    return found


def find(role, name, within, hidden, whole, some):
    """Numbers of the things of a role whose name is, or begins with, what is given."""
    roots = program() if within is None else [things[within]]
    found = []
    for root in roots:
        for thing in below(root, hidden):
            if role is not None and thing.get_role_name() != role:
                continue
            said = thing.get_name() or ""
            if name is None or said == name or (not whole and said.startswith(name)):
                found.append(keep(thing))
                if len(found) >= some:
                    return found
    return found


def outline(within, hidden):
    """The tree as lines, for people."""

    def lines(thing, depth):
        yield "  " * depth + f"{thing.get_role_name()} {thing.get_name()!r} {actions(thing)}"
        for place in range(min(thing.get_child_count(), 80)):
            child = thing.get_child_at_index(place)
            if child is not None and (hidden or showing(child)):
                yield from lines(child, depth + 1)

    roots = program() if within is None else [things[within]]
    return "\n".join(line for root in roots for line in lines(root, 0))


def act(number, name):
    thing = things[number]
    try:
        return Atspi.Action.do_action(thing, actions(thing).index(name))
    except GLib.Error as error:
        # The dialog that it opens answers nothing before it is closed; it is there all the same.
        if "Did not receive a reply" in str(error):
            return True
        raise


def child(number, place):
    return keep(things[number].get_child_at_index(place))


def parent(number):
    return keep(things[number].get_parent())


def select(number, place):
    return Atspi.Selection.select_child(things[number], place)


def deselect_all(number):
    return Atspi.Selection.clear_selection(things[number])


def selected(number):
    count = Atspi.Selection.get_n_selected_children(things[number])
    return [keep(Atspi.Selection.get_selected_child(things[number], i)) for i in range(count)]


def write(number, text):
    return Atspi.EditableText.set_text_contents(things[number], text)


def set_value(number, value):
    return Atspi.Value.set_current_value(things[number], value)


def tell(number):
    return told(things[number])


ANSWERS = {
    each.__name__: each
    for each in (
        *(find, outline, act, child, parent, select, deselect_all, selected),
        *(write, set_value, tell),
    )
}

Atspi.init()
print(json.dumps("ready"), flush=True)
for line in sys.stdin:
    question, given = json.loads(line)
    try:
        answer = {"answer": ANSWERS[question](**given)}
    except Exception as error:  # what is asked about may be gone; the asker looks anew
        answer = {"error": f"{type(error).__name__}: {error}"}
    print(json.dumps(answer), flush=True)
