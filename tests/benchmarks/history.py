"""How quick the history stays at 100,000 operations: opening, showing, one more answer, a filter.

Run ``python tests/benchmarks/history.py [COUNT]``; needs no project and no screen.
"""

from __future__ import annotations

import os
import sys
import time
import tracemalloc

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
from PySide6.QtWidgets import QApplication

from alc_desktop.history.history_model import Log
from alc_desktop.history.history_view import HistoryView
from alc_desktop.history.operation_words import Spoken
from alc_desktop.model.facts import ImageFacts
from alc_engine.labels.store import LabelStore, MemoryEventLog, Signature, Verdict
from alc_engine.labels.work_figures import WorkTally


def main(count: int = 100_000) -> None:
    """Print each time in milliseconds."""
    app = QApplication.instance() or QApplication([])
    given = np.arange(count) % 10
    names = tuple(f"class {i}" for i in range(10))
    log = MemoryEventLog()
    store = LabelStore(given, log, names)
    for image_id in range(count):
        by = Signature("Ada", round=1 + image_id // 100, seconds=2.0)
        store.answer([image_id], Verdict.LABEL, (image_id * 7) % 10, by=by)
        if image_id % 50 == 49:
            store.undo()
    facts = ImageFacts(
        *([f"{i % 10}/{i:06}.jpg" for i in range(count)], lambda i: None, names, given),
        *(store.labels, store.status, frozenset(), np.zeros(0, np.int64)),
    )

    def timed(what: str, act) -> None:
        started = time.perf_counter()
        act()
        print(f"{1000 * (time.perf_counter() - started):9.1f} ms  {what}")

    timed("replaying the log", lambda: LabelStore(given, log, names))
    tally = WorkTally()
    timed("adding up the figures of the work, once", lambda: tally.add(store.past))
    view = HistoryView()
    view.resize(420, 700)
    view.show()

    def show() -> None:
        said = Spoken(facts, given)
        log = Log(store.past, store.undone, frozenset(store.kept), said)
        view.show_log(log, lambda place: len(store.past.standing_since(place)), writable=True)
        app.processEvents()
        view.grab()

    timed("showing it first", show)
    store.answer([0], Verdict.UNSURE)
    timed("showing one more answer", show)
    timed("what going back to the oldest undoes", lambda: store.past.standing_since(0))
    view.list.setCurrentIndex(view.model.index(40))
    store.answer([1], Verdict.UNSURE)
    timed("one more answer with a row chosen", show)
    bar = view.list.verticalScrollBar()
    timed("to the oldest", lambda: (bar.setValue(bar.maximum()), app.processEvents(), view.grab()))
    longest = 0.0

    def search(text: str) -> None:
        nonlocal longest
        view.model.search(text)
        while view.model.is_reading:
            started = time.perf_counter()
            app.processEvents()
            longest = max(longest, time.perf_counter() - started)

    for text in ("class 3 confirmed", "/09999", "no such words"):
        longest = 0.0
        timed(f"filter “{text}”", lambda text=text: search(text))
        print(f"{1000 * longest:9.1f} ms  of it in one piece; {view.model.rowCount()} rows")
    store.answer([2], Verdict.UNSURE)
    timed("one more answer while filtered", show)
    view.model.search("")
    tracemalloc.start()
    again = LabelStore(given, log, names)
    print(f"{tracemalloc.get_traced_memory()[0] / 2**20:9.1f} MB  of the store, all in all")
    tracemalloc.stop()
    timed("undoing all of it in one go", lambda: again.undo_since(-1))


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
