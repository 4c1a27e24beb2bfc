"""Random checks among the questions, and what they prove about the wrong labels that are left.

Questions go where wrong labels are suspected, so they say nothing of the others.
Some of each batch are therefore drawn by chance, with known probabilities
(`draws`). What became of them, read anew from the answers that stand
(`checks`), is a bet against each number of wrong labels that there might be
(`betting`); the numbers that have not lost are the interval. It holds however
the expert goes on between the draws, and whenever he looks.

Nothing here knows a session or a screen.
"""

from alc_engine.learning.audit.betting import (
    at_least,
    at_most,
    clean_draws_needed,
)
from alc_engine.learning.audit.checks import Checks, read_checks
from alc_engine.learning.audit.draws import Draws, draw, spread_among, without_answer

__all__ = [
    "Checks",
    "Draws",
    "at_least",
    "at_most",
    "clean_draws_needed",
    "draw",
    "read_checks",
    "spread_among",
    "without_answer",
]
