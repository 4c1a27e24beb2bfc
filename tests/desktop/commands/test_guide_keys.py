"""What guide and README say of keys is what the keys do: read from both, not written down twice."""

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence

from alc_desktop.commands.action_keys import keys_of

ROOT = Path(__file__).parents[3]
SAID = {
    # what a page says before or after a key -> the action that it is about
    r"\| `(Enter|Space)`(?:, `\w+`)? \| the given label is right": "confirm",
    r"\| `(M)` \| take the class": "suggested",
    r"\| `(U)` · `X` · `S`": "unsure",
    r"\| `U` · `(X)` · `S`": "exclude",
    r"\| `U` · `X` · `(S)`": "later",
    r"\| `(Ctrl\+Z)` · ": "undo",
    r"`Ctrl\+Z` · `(Ctrl\+Shift\+Z)`": "redo",
    r"\| `(R)` \| next round": "next_round",
    r"\| `(B)` \| blind": "blind",
    r"\*\*Unsure\*\* \(`(\w)`\)": "unsure",
    r"\*\*Exclude\*\* \(`(\w)`\)": "exclude",
    r"\*\*Later\*\* \(`(\w)`\)": "later",
    r"; `(O)` leaves an image out": "leave_out",
    r"while you answer; `(F5)`": "renew_suspects",
    r"\*\*Suspects\*\* \(`(Ctrl\+1)`\)": "show_suspects",
    r"\*\*Questions\*\* \(`(Ctrl\+2)`\)": "show_batch",
    r"drawn at random \(`(Ctrl\+3)`\)": "check_suspects",
    r"\*\*Checks\*\* \(`(Ctrl\+4)`\)": "show_checks",
    r"suggestions\* \(`(Ctrl\+Enter)`\)": "accept_suspects",
    r"`(Ctrl\+T)` asks for random checks": "audit",
    r"\*\*Blind\*\* \(`(\w)`\)": "blind",
    r"\*\*`(\w)`\*\* takes the class": "suggested",
    r"`(Ctrl\+U)` lists these images": "show_unsure",
    r"After `(D)` an answer": "copies_too",
    r"`(D)` again ends it": "copies_too",
    r"`(Ctrl\+D)` lists pictures": "show_two_names",
    r"`(Ctrl\+J)` lists labels": "second_look",
    r"that `(Ctrl\+Z)` takes back as one": "undo",
    r"`(Ctrl\+Z)` takes back the last step": "undo",
    r"\| `(F3)`, type the name of the one that stays": "merge_class",
    r"`(Ctrl\+L)` shows each image": "reset_levels",
    r"`(F)`, or a double click, opens the loupe": "loupe",
    r"`(Ctrl\+Shift\+F)` puts it on the whole screen": "full_screen",
    r"`(Ctrl\+0)` shows a pixel": "actual_size",
    r"`(Ctrl\+9)` the whole image": "fit",
    r"`(C)` sets examples beside": "compare",
    r"selected, `(C)` compares those": "compare",
    r"`(\.)` and `,` go through them": "next_example",
    r"`\.` and `(,)` go through them": "previous_example",
    r"`(Ctrl\+Shift\+C)`\), \*Show in folder": "copy_paths",
    r"`(N)` writes a note": "note",
    r"`(G)` flags them": "flag",
    r"\| `(F4)`, write below the list": "describe_class",
    r"`(Ctrl\+Z)` takes them back": "undo",
    r"`(F1)` opens this guide": "guide",
    r"Preferences…\* \(`(Ctrl\+,)`\)": "preferences",
    r"\| `\?` · `(F1)` \|": "guide",
    r"\(`(Shift\+F1)`\) explains what you click": "whats_this",
}
RENAMES = {"F2"}
"""In the class list alone; `test_class_editing` presses it."""
SAID_OF_MANY = {
    r"`(F\d+)` takes the suggestion": "suggested",
    r"`(F\d+)` is unsure": "unsure",
    r"`(F\d+)` excludes": "exclude",
    r"`(F\d+)` puts off": "later",
    r"`(F\d+)` starts the next round": "next_round",
    r"`(F\d+)` hides the labels": "blind",
    r"`(F\d+)` answers near-duplicates too": "copies_too",
    r"`(F\d+)` opens the loupe": "loupe",
    r"`(F\d+)` compares": "compare",
    r"have function keys then \(`(F\d+)` ": "suggested",
    r"have function keys then \(`F\d+` `(F\d+)` ": "unsure",
    r"have function keys then \(`F\d+` `F\d+` `(F\d+)` ": "exclude",
    r"have function keys then \(`F\d+` `F\d+` `F\d+` `(F\d+)`": "later",
}


@pytest.fixture(scope="module")
def pages():
    return "\n".join(
        (ROOT / name).read_text("utf-8") for name in ("README.md", "resources/guide/guide.en.md")
    )


@pytest.fixture(params=[False, True], ids=["few", "many"])
def commands(request, make_window, project_file, ready):
    window = make_window()
    window.open_path(project_file)
    ready(window)
    if request.param:
        for number in range(11):
            window.model.session.add_class(f"moth {number}")
        window.model.took_in(window.model.session.add_class("mushroom"))
    assert window.shortcuts.many is request.param
    return window.commands, request.param


def test_each_key_that_is_named_does_what_is_said(commands, pages):
    actions, many = commands
    for pattern, name in (SAID_OF_MANY if many else SAID).items():
        found = re.findall(pattern, pages)
        assert found, f"no page says {pattern}"
        bound = {key.toString() for key in keys_of(getattr(actions, name))}
        for key in found:
            key = key.replace("Enter", "Return")
            assert QKeySequence(key).toString() in bound, f"{key} for {name}: {bound}"


def test_every_key_of_a_command_that_is_named_is_in_a_sentence_above(pages):
    """A sentence on a function key or a letter that no row here checks is found."""
    named = set(re.findall(r"`(F\d+|[A-Z])`", pages))
    checked = set()
    for pattern in (*SAID, *SAID_OF_MANY):
        checked |= set(re.findall(pattern, pages))
    assert named - checked - RENAMES == set()
