"""What the engine calls formats and sources is said in the user's language."""

import pytest

from alc_desktop.format_words import export_title, source_text
from alc_engine.formats import EXPORTS, scan


@pytest.fixture
def sources(make_data_set, tmp_path):
    """What the engine says of a folder, a table, and a table in JSON Lines."""
    data = make_data_set(3)
    lines = tmp_path / "labels.jsonl"
    lines.write_text(
        "".join(f'{{"path": "{name}", "label": "{label}"}}\n' for name, label in data.given.items())
    )
    semicolons = tmp_path / "labels.csv"
    semicolons.write_text(data.table.read_text(encoding="utf-8").replace(",", ";"))
    folder = tmp_path / "classes"
    for name, label in data.given.items():
        target = folder / label / name.rsplit("/")[-1]
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes((data.table.parent / name).read_bytes())
    root = data.table.parent
    scans = scan(folder), scan(root, semicolons), scan(root, lines)
    return [one.source for one in scans]


def test_english_says_what_the_engine_says(sources):
    _, table, lines = sources
    assert [export_title(name) for name in EXPORTS] == [one.title for one in EXPORTS.values()]
    assert [source_text(table), source_text(lines)] == [table, lines]


def test_every_format_and_source_has_german_words(german, sources):
    for name, exporter in EXPORTS.items():
        assert export_title(name) != exporter.title
    assert [source_text(source) for source in sources] == [
        "ein Ordner je Klasse",
        "Tabelle, CSV mit ';', utf-8",
        "Tabelle, JSON Lines, utf-8",
    ]


def test_what_is_not_known_is_said_as_it_is():
    assert source_text("parchment") == "parchment"
