"""Values for people to look at: why an image was asked, what its neighbours lost, what is left.

Everything here is computed from a session and changes nothing. No torch, no
screen: the application's views, ``alc status`` and ``alc rank`` read the same
functions.

Each figure has a moment (before the batch, at the pick, now), a population
(reviewed, labelled, asked) and a label that it speaks of (given, standing);
``docs/figures.md`` defines these words and says them of every figure.
"""

from alc_engine.learning.insights.class_view import ClassView, class_view
from alc_engine.learning.insights.duplicates import copies_of, two_names
from alc_engine.learning.insights.errors_left import HUNDRED, ErrorEstimate, errors_left
from alc_engine.learning.insights.maps import EntropyMap, entropy_map
from alc_engine.learning.insights.neighbors import Neighborhood, neighborhood
from alc_engine.learning.insights.reasons import QueryReason, query_reason
from alc_engine.learning.insights.second_look import second_look
from alc_engine.learning.insights.similarity import (
    SimilarImages,
    distances_to,
    nearest_images,
    similar,
)
from alc_engine.learning.insights.suggestions import Suggestions, suggestions
from alc_engine.learning.insights.summary import SessionSummary, summarize
from alc_engine.learning.insights.trust import label_scores, trained_scores
from alc_engine.learning.insights.work_plan import (
    LEAST_SURE,
    SPOT_CHECKS,
    Acceptance,
    Precision,
    Suspects,
    WorkPlan,
    acceptance,
    precision,
    random_checks,
    seconds_per_answer,
    suspects,
    work_plan,
)
from alc_engine.learning.insights.wrong_labels import (
    given_wrong_probability,
    label_issues,
    wrong_probability,
)
from alc_engine.learning.repeats import Consistency

__all__ = [
    "HUNDRED",
    "LEAST_SURE",
    "SPOT_CHECKS",
    "Acceptance",
    "ClassView",
    "Consistency",
    "EntropyMap",
    "ErrorEstimate",
    "Neighborhood",
    "Precision",
    "QueryReason",
    "SessionSummary",
    "SimilarImages",
    "Suggestions",
    "Suspects",
    "WorkPlan",
    "acceptance",
    "class_view",
    "copies_of",
    "distances_to",
    "entropy_map",
    "errors_left",
    "given_wrong_probability",
    "label_issues",
    "label_scores",
    "nearest_images",
    "neighborhood",
    "precision",
    "query_reason",
    "random_checks",
    "second_look",
    "seconds_per_answer",
    "similar",
    "suggestions",
    "summarize",
    "suspects",
    "trained_scores",
    "two_names",
    "work_plan",
    "wrong_probability",
]
