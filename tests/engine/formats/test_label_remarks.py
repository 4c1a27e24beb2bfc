"""What is odd about labels is said, what is not is not, and no label is changed."""

import pytest

from alc_engine.formats.label_remarks import label_remarks, means_no_label


def said(*labels: str) -> list[str]:
    remarks = label_remarks("t.csv", {f"{i}.png": label for i, label in enumerate(labels)})
    assert all(remark.where == "t.csv" and remark.remedy for remark in remarks)
    return [remark.what for remark in remarks]


@pytest.mark.parametrize("word", ["NA", "n/a", "None", "null", "nan", "NaN", "-", "?", "#N/A"])
def test_a_word_for_nothing_is_pointed_out(word):
    assert means_no_label(word)
    (what,) = said("cat", word, word)
    assert f"2 images may mean that they have none: '{word}'" in what


@pytest.mark.parametrize(
    "date", ["2024-03-01", "1-Mar", "01.03.2024", "3/1/24", "Sep-07", "2-Sept", "1. Mär"]
)
def test_a_date_in_place_of_a_name_is_pointed_out(date):
    (what,) = said("cat", "dog", date)
    assert f"are dates: '{date}'" in what


@pytest.mark.parametrize(
    "labels",
    [("cat|dog", "cat"), ("cat;dog", "cat", "dog"), ("cat, dog", "dog", "cat"), ("a+b", "a", "b")],
)
def test_several_labels_in_a_cell_are_pointed_out(labels):
    (what,) = said(*labels)
    assert f"several labels: '{labels[0]}'" in what


def test_a_value_of_yes_or_no_among_names_is_pointed_out():
    assert said("true", "false", "true") == []
    (what,) = said("cat", "dog", "true")
    assert "'true', a value of yes or no" in what


def test_a_class_for_each_image_is_pointed_out():
    assert said(*(f"patient {number}" for number in range(20))) == []
    (what,) = said(*(f"patient {number}" for number in range(21)))
    assert "Each of the 21" in what


@pytest.mark.parametrize(
    "labels",
    [
        ("cat", "dog", "", ""),
        ("banana", "nanny", "unknown"),
        ("March hare", "May beetle", "Juno"),
        ("salt, pepper", "black-and-white", "C++"),
        ("0", "1", "2.5", "-1"),
        ("12-3", "3-4 cm", "I/II"),
    ],
)
def test_usual_names_are_not(labels):
    assert said(*labels) == []
