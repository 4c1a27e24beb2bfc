"""How the log is written, so that names in it can be told from the program's own words.

A message that the program logs begins with words of its own, which are the same
everywhere; whatever was put into it (`%s`), and the text of an exception, stands
on lines of its own. Without those lines a log says where something happened and
nothing of what the user works on.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable

_HEAD = re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3} [A-Z]+ ")
_FRAME = re.compile(r'(\s*(?:\| +)?)File "(?P<path>[^"]*)", line \d+(, in \S+| in \S+)?')
_PROGRAM_LINE = re.compile(
    r"(Traceback \(most recent call|Fatal Python error: |Current thread |Thread 0x|Stack \(most "
    r"|During handling of the above|The above exception was the direct|Segmentation fault"
    r"|  \.\.\.|  <no Python frame>)"
)
_EXCEPTION = re.compile(r"(?P<kind>[A-Za-z_][\w.]*)(: |:?$)")
_KNOWN_FOLDERS = re.compile(r".*[/\\](?=(site-packages|alc_engine|alc_desktop|lib|Lib)[/\\])")


class LogFormat(logging.Formatter):
    """Time, level and the fixed words of a message on one line, all else below."""

    def format(self, record: logging.LogRecord) -> str:
        """The lines of a record, without a newline at the end."""
        fixed = str(record.msg).partition("%")[0].strip().rstrip(":")
        arguments = record.args if isinstance(record.args, tuple) else (record.args,)
        lines = [f"{self.formatTime(record)} {record.levelname} {fixed}"]
        lines += [str(argument).rstrip() for argument in arguments or () if argument is not None]
        if record.exc_info:
            lines.append(self.formatException(record.exc_info))
        return "\n".join(lines)


def without_names(lines: Iterable[str]) -> list[str]:
    """A log without what may name an image, a folder, a class or a person.

    Kept are the heads of messages, the frames of tracebacks with their files
    shortened to the program's own, and the kinds of exceptions.
    """
    kept = []
    for line in lines:
        frame = _FRAME.match(line)
        if _HEAD.match(line) or _PROGRAM_LINE.match(line):
            kept.append(line)
        elif frame:
            path = frame["path"]
            short = _KNOWN_FOLDERS.sub("", path)
            if short == path:
                short = re.split(r"[/\\]", path)[-1]
            kept.append(frame[0].replace(path, short))
        elif found := _EXCEPTION.match(line):
            kind = found["kind"].rpartition(".")[2]
            if kind.endswith(("Error", "Exception")) or kind in _exceptions(BaseException):
                kept.append(kind)
    return kept


def _exceptions(kind: type[BaseException]) -> set[str]:
    """Names of all exceptions that this process knows."""
    names = {kind.__name__}
    for special in type.__subclasses__(kind):
        names |= _exceptions(special)
    return names
