"""What the engine calls formats and sources is said in the user's language."""

import pytest

from alc_desktop.i18n.format_words import delimiter_text, encoding_text, export_title, source_text
from alc_engine.formats import EXPORTS, scan
from alc_engine.formats.delimited import DELIMITERS
from alc_engine.formats.text_encoding import CODE_PAGES
from alc_engine.images.reading import Kind, Reading


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
    return [one.reading for one in scans]


def test_english_names_the_formats_as_the_engine_does():
    assert [export_title(name) for name in EXPORTS] == [one.title for one in EXPORTS.values()]


def test_a_source_is_said_without_signs_and_code_names(sources):
    assert [source_text(source) for source in sources] == [
        "one folder per class",
        "table, semicolon-separated, UTF-8",
        "table, JSON Lines, UTF-8",
    ]


@pytest.mark.parametrize("delimiter", DELIMITERS)
def test_every_delimiter_has_a_name(delimiter):
    reading = Reading(Kind.DELIMITED, "utf-8", delimiter=delimiter)
    assert source_text(reading).startswith("table, ")
    assert source_text(reading).endswith(", UTF-8")
    assert delimiter_text(delimiter) != delimiter


@pytest.mark.parametrize("kind", Kind)
def test_every_kind_of_source_has_a_name(kind):
    assert source_text(Reading(kind, delimiter=","))


@pytest.mark.parametrize(
    ("encoding", "name"),
    [("utf-8-sig", "UTF-8"), ("utf-16-le", "UTF-16"), ("cp1252", "Western European (Windows)")],
)
def test_an_encoding_is_called_as_in_other_programs(encoding, name):
    assert encoding_text(encoding) == name


def test_every_code_page_has_a_name():
    assert all(encoding_text(page) != page.upper() for page in CODE_PAGES)


def test_every_format_and_source_has_german_words(german, sources):
    for name, exporter in EXPORTS.items():
        assert export_title(name) != exporter.title
    assert [source_text(source) for source in sources] == [
        "ein Ordner je Klasse",
        "Tabelle, durch Semikolons getrennt, UTF-8",
        "Tabelle, JSON Lines, UTF-8",
    ]
