"""How a source was read, in the user's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from alc_desktop.i18n.format_words import encoding_text
from alc_desktop.i18n.joining import listing
from alc_desktop.i18n.numbers import count_text
from alc_engine.images.reading import FoundPaths, Kind, ReadAs, Reading, Way

_SHOWN = 4


def reading_lines(reading: Reading, read_as: ReadAs) -> list[str]:
    """What the user should know of how it was read; empty if it is a matter of course."""
    translate = QCoreApplication.translate
    lines = []
    if not reading.header:
        lines.append(translate("Reading", "The first row is an image, not names of columns."))
    if reading.named_by_content and reading.label_column:
        text = translate("Reading", "Paths are in the column “{path}”, labels in “{label}”.")
        lines.append(text.format(path=reading.path_column, label=reading.label_column))
    elif reading.named_by_content:
        text = translate("Reading", "Paths are in the column “{path}”.")
        lines.append(text.format(path=reading.path_column))
    if reading.class_columns:
        text = translate("Reading", "One column per class: {names}.")
        lines.append(text.format(names=_listed(reading.class_columns)))
    if reading.encoding_choices:
        text = translate("Reading", "Letters are read as {encoding}: {names}.")
        first = reading.encoding_choices[0]
        lines.append(text.format(encoding=encoding_text(first.value), names=_listed(first.samples)))
    lines += map(_paths_line, reading.paths)
    if reading.kind is Kind.FOLDERS and reading.class_level > 1:
        text = translate("Reading", "The class is folder {level}: {names}.")
        names = reading.levels[reading.class_level - 1].names
        lines.append(text.format(level=reading.class_level, names=_listed(names)))
    if reading.splits:
        text = translate("Reading", "Parts of the data set, kept as the column split: {names}.")
        lines.append(text.format(names=_listed(reading.splits)))
    for name, other in read_as.merges:
        if other:
            text = translate("Reading", "“{name}” is read as “{other}”.")
        else:
            text = translate("Reading", "“{name}” is read as no label.")
        lines.append(text.format(name=name, other=other))
    return lines


def _paths_line(paths: FoundPaths) -> str:
    translate = QCoreApplication.translate
    text = {
        Way.TABLE: translate("Reading", "Paths relative to the folder of the table: {count}."),
        Way.ADDRESS: translate("Reading", "Addresses read as paths: {count}."),
        Way.ELSEWHERE: translate("Reading", "Paths of another place: {count}."),
        Way.BELOW: translate("Reading", "Paths found in a folder below: {count}."),
        Way.PERCENT: translate("Reading", "Paths with %20 and the like read as signs: {count}."),
        Way.LETTERS: translate("Reading", "Paths found in another form of letters: {count}."),
        Way.CASE: translate("Reading", "Paths found in another letter case: {count}."),
        Way.ENDING: translate("Reading", "Names found without their ending: {count}."),
    }[paths.way]
    example = translate("Reading", "{listed} is {file_name}")
    return "\n".join(
        (
            text.format(count=count_text(paths.count)),
            example.format(listed=paths.listed, file_name=paths.file_name),
        )
    )


def _listed(names: tuple[str, ...]) -> str:
    return listing(names[:_SHOWN]) + (" …" if len(names) > _SHOWN else "")
