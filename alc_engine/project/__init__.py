"""The project file: everything an expert has said, in one SQLite file that survives.

`Project` opens or creates one and gives out the session that works on it.
Below it, one duty a file: `schema` (tables, opening, migration), `contents`
(catalogue and settings), `writer` (the one thread that commits), `event_log`
(answers), `round_archive` and `arrays` (finished rounds), `lock`, `backup`,
`relocation` (moved images), `growth` (new images), `source` (the user's own
table), `integrity` and `salvage`.
"""

from alc_engine.project.growth import Addition
from alc_engine.project.integrity import CheckReport, check
from alc_engine.project.lock import ReadOnlyOffered
from alc_engine.project.project import Project
from alc_engine.project.relocation import Relocation, RelocationRequest
from alc_engine.project.salvage import SalvageReport, salvage

__all__ = [
    "Addition",
    "CheckReport",
    "Project",
    "ReadOnlyOffered",
    "Relocation",
    "RelocationRequest",
    "SalvageReport",
    "check",
    "salvage",
]
