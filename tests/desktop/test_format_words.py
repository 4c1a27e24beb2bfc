"""What the engine calls formats and sources is said in the user's language."""

import pytest

from alc_desktop.words.formats import export_title, source_text
from alc_engine.formats import EXPORTS, scan
from alc_engine.formats.delimited import DELIMITERS


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


def test_english_names_the_formats_as_the_engine_does():
    assert [export_title(name) for name in EXPORTS] == [one.title for one in EXPORTS.values()]


def test_a_source_is_said_without_signs_and_code_names(sources):
    assert [source_text(source) for source in sources] == [
        "one folder per class",
        "table, semicolon-separated, UTF-8",
        "table, JSON Lines, UTF-8",
    ]


@pytest.mark.parametrize("delimiter", DELIMITERS.values())
def test_every_delimiter_has_a_name(delimiter):
    assert source_text(f"table, CSV with {delimiter}, utf-8").endswith("-separated, UTF-8")


@pytest.mark.parametrize(
    ("encoding", "name"),
    [("utf-8-sig", "UTF-8"), ("utf-16-le", "UTF-16"), ("cp1252", "Western European (Windows)")],
)
def test_an_encoding_is_called_as_in_other_programs(encoding, name):
    assert source_text(f"table, CSV with tab, {encoding}") == f"table, tab-separated, {name}"


def test_every_format_and_source_has_german_words(german, sources):
    for name, exporter in EXPORTS.items():
        assert export_title(name) != exporter.title
    assert [source_text(source) for source in sources] == [
        "ein Ordner je Klasse",
        "Tabelle, durch Semikolons getrennt, UTF-8",
        "Tabelle, JSON Lines, UTF-8",
    ]


def test_what_is_not_known_is_said_as_it_is():
    assert source_text("parchment") == "parchment"
