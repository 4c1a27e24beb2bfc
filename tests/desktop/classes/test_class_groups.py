"""In which groups hundreds of classes are listed."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from PySide6.QtCore import QPoint

from alc_desktop.classes.class_entries import class_entries
from alc_desktop.classes.class_groups import class_groups, latest_first
from alc_desktop.classes.class_model import ClassEntry
from alc_desktop.classes.class_panel import ClassPanel
from alc_desktop.model.blind import told
from alc_engine.labels.store import Status

BIRDS = ("bird/owl", "plant/oak", "bird/wren", "stone", "bird/night/owl", "plant/fir")
NAMES = (*BIRDS, *(f"fish/{number}" for number in range(12)))


def entries(names=NAMES, given=(), asked=()):
    ages = {name: age for age, name in enumerate(given)}
    return tuple(
        ClassEntry(i, name, "", 1, 0, age=ages.get(name, -1), asked=name in asked)
        for i, name in enumerate(names)
    )


def listed(shown):
    groups = class_groups(shown)
    return {heading: [shown[place].name for place in places] for heading, places in groups}


def test_names_with_a_slash_are_gathered_by_what_stands_before_their_last_one():
    groups = listed(entries())
    assert list(groups) == ["bird", "plant", "bird/night", "fish", "All others"]
    assert groups["bird"] == ["bird/owl", "bird/wren"]
    assert groups["All others"] == ["stone"]


def test_every_class_stands_in_one_group():
    shown = entries(given=("fish/3", "bird/owl"), asked=("bird/owl", "stone"))
    groups = listed(shown)
    assert groups["Given last"] == ["bird/owl", "fish/3"]  # in the order of the classes
    assert groups["Among the questions"] == ["stone"]
    assert sorted(name for names in groups.values() for name in names) == sorted(NAMES)


def test_the_likeliest_of_the_image_stand_first_and_best_first():
    shown = entries(given=("fish/3", "bird/owl"), asked=("stone",))
    likely = [NAMES.index(name) for name in ("stone", "fish/3", "plant/fir")]
    groups = class_groups(shown, (*likely, 99))  # a class that stands no more is left out
    assert groups[0] == ("Likeliest here", tuple(likely))
    assert [heading for heading, _ in groups[1:3]] == ["Given last", "plant"]
    assert sorted(place for _, places in groups for place in places) == list(range(len(NAMES)))


def test_giving_one_of_the_latest_classes_again_moves_nothing():
    before = class_groups(entries(given=("fish/3", "bird/owl")))
    assert class_groups(entries(given=("bird/owl", "fish/3"))) == before


def test_eight_classes_count_as_given_last():
    groups = listed(entries(given=NAMES[:10]))
    assert groups["Given last"] == list(NAMES[:8])


def test_few_classes_and_those_of_one_kind_stand_in_no_groups():
    assert class_groups(entries(NAMES[:10], given=NAMES[:2])) == ()
    assert class_groups(entries([f"class {i}" for i in range(40)])) == ()
    assert class_groups(()) == ()


def test_the_latest_comes_first_in_a_search():
    assert latest_first(entries(given=("fish/3", "bird/owl"))) == [NAMES.index("fish/3"), 0]


def test_the_questions_are_about_what_they_are_labelled_and_what_the_model_says(make_facts):
    facts = make_facts(8, batch=np.array([1, 5]))  # labelled dog, taken for a ship
    assert [each.name for each in class_entries(facts) if each.asked] == ["dog", "ship"]
    blind = told(facts)
    assert not any(each.asked for each in class_entries(blind))
    facts.status[1] = Status.CONFIRMED
    assert [each.name for each in class_entries(told(facts)) if each.asked] == ["dog", "ship"]


def test_blind_no_row_depends_on_what_is_not_answered(make_facts):
    facts = make_facts(8, batch=np.arange(8))
    facts.status[:2] = Status.CONFIRMED
    other = replace(
        facts,
        given_labels=np.where(np.arange(8) < 2, facts.given_labels, 3),
        labels=np.where(np.arange(8) < 2, facts.labels, 3),
        predicted=np.where(np.arange(8) < 2, facts.predicted, 0).astype(np.int32),
    )
    assert class_entries(told(facts)) == class_entries(told(other))


def test_another_image_moves_no_row_in_sight_but_the_likeliest(loader, qtbot):
    panel = ClassPanel(loader)
    qtbot.addWidget(panel)
    panel.resize(240, 420)
    panel.show()
    panel.show_classes(entries([f"kind{i % 5}/{i}" for i in range(120)]))
    panel.show_likely((3, 4, 5))
    bar = panel.list.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)

    def begins(class_id):
        classes = panel.list.classes
        return panel.list.visualRect(classes.index(classes.row_of(class_id))).top()

    def in_sight():
        row = panel.list.indexAt(QPoint(20, 1)).row()
        return [panel.list.classes.entry(row + below).class_id for below in (0, 1)]

    first, kept = in_sight()
    before = begins(kept)
    panel.show_likely((first, 7, 8, 9, 10))  # the one at the top is among them
    assert begins(kept) == before
    top, _ = in_sight()
    before = begins(top)
    panel.show_likely(())  # an image of which nothing may be told
    assert begins(top) == before
