"""Parquet -> columns and rows, where pyarrow is installed."""

from __future__ import annotations

import io
from importlib.util import find_spec
from pathlib import Path

from alc_engine.formats.delimited import Row
from alc_engine.formats.jsonlines import cell_of
from alc_engine.runtime.errors import UserFixableError
from alc_engine.runtime.messages import say, verbatim

MAGIC = b"PAR1"


def parse_parquet(path: Path, data: bytes) -> tuple[tuple[str, ...], tuple[Row, ...]]:
    """Columns of plain values, and rows; row n is the n-th.

    Raises
    ------
    UserFixableError
        If pyarrow is missing, or the file is damaged.
    """
    if find_spec("pyarrow") is None:
        raise UserFixableError(
            say("This is a Parquet file, and the package that reads them is not installed."),
            verbatim(path),
            say("Install pyarrow, or save the table as CSV."),
        )
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        table = pq.read_table(io.BytesIO(data))
    except (pa.ArrowException, OSError) as error:
        raise UserFixableError(
            say("The Parquet file is damaged or cut short."),
            verbatim(path),
            say("Copy or fetch it again."),
        ) from error
    plain = [
        name
        for name, kind in zip(table.column_names, table.schema.types, strict=True)
        if not pa.types.is_nested(kind) and not pa.types.is_binary(kind)
    ]
    columns = [table.column(name).to_pylist() for name in plain]
    rows = (
        Row(number, tuple(map(_cell, values)))
        for number, values in enumerate(zip(*columns, strict=True), start=1)
    )
    return tuple(plain), tuple(rows)


def _cell(value: object) -> str | None:
    if value is None or isinstance(value, str | int | float):
        return cell_of(value)
    return str(value)  # dates, decimals
