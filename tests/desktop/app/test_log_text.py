"""What may leave the computer in diagnostics: where something happened, and nobody's names."""

from __future__ import annotations

import logging

import pytest

from alc_desktop.app.log_text import LogFormat, without_names
from alc_engine.runtime.errors import UserFixableError

SECRETS = ("Ms Rossi", "biopsy", "melanoma", "/home/ann", "ann", "Z:\\Ward")


def logged(log):
    """The lines that `log` leaves in a file."""
    lines = []

    class Keep(logging.Handler):
        def emit(self, record):
            lines.extend(self.format(record).splitlines())

    handler = Keep()
    handler.setFormatter(LogFormat())
    logger = logging.getLogger("alc_desktop.test_log_text")
    logger.addHandler(handler)
    try:
        log(logger)
    finally:
        logger.removeHandler(handler)
    return lines


def fail(error):
    raise error


def test_what_was_put_into_a_message_is_left_out_and_its_words_stay():
    lines = logged(lambda log: log.error("could not read %s of %s", "biopsy 3.png", "Ms Rossi"))
    assert "biopsy 3.png" in "\n".join(lines)
    (kept,) = without_names(lines)
    assert kept.endswith("ERROR could not read")


@pytest.mark.parametrize(
    "error",
    [
        UserFixableError("Bad.", "/home/ann/Ms Rossi/biopsy.png", "Delete 'melanoma'."),
        FileNotFoundError(2, "No such file", "/home/ann/biopsy.png"),
        KeyError("melanoma"),
        ValueError("Ms Rossi\nmelanoma\n  File of biopsy: Z:\\Ward\\a.png\nError: biopsy"),
        RuntimeError('  File "/home/ann/biopsy"'),
    ],
)
def test_a_traceback_keeps_its_frames_and_its_kind_and_no_name(error):
    def log(logger):
        try:
            fail(error)
        except Exception:
            logger.exception("uncaught error")

    lines = logged(log)
    text = "\n".join(without_names(lines))
    assert not [secret for secret in SECRETS if secret in text]
    assert type(error).__name__ in text
    assert "in fail" in text
    assert "test_log_text.py" in text


@pytest.mark.parametrize("name", ["biopsy.png", "Ms Rossi: left", "melanoma:", "a.Ward", "biopsy"])
def test_a_name_on_a_line_of_its_own_is_not_taken_for_an_exception(name):
    assert without_names([name]) == []
    assert without_names(["alc_engine.runtime.errors.Cancelled: biopsy"]) == ["Cancelled"]


def test_errors_that_follow_each_other_are_all_kept():
    def log(logger):
        try:
            try:
                fail(KeyError("melanoma"))
            except KeyError as error:
                raise ValueError("Ms Rossi") from error
        except ValueError:
            logger.exception("uncaught error")

    text = "\n".join(without_names(logged(log)))
    assert text.count("Traceback") == 2
    assert "KeyError" in text
    assert "ValueError" in text
    assert "melanoma" not in text


def test_files_of_the_program_are_shortened_to_its_own_folders():
    lines = [
        '  File "/home/ann/venv/lib/python3.11/site-packages/torch/nn.py", line 3, in forward',
        '  File "C:\\Users\\ann\\app\\alc_engine\\session.py", line 12 in answer',
        '  File "/home/ann/melanoma.py", line 1, in <module>',
    ]
    assert without_names(lines) == [
        '  File "site-packages/torch/nn.py", line 3, in forward',
        '  File "alc_engine\\session.py", line 12 in answer',
        '  File "melanoma.py", line 1, in <module>',
    ]
