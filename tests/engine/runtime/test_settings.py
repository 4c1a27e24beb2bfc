"""Settings come back from a file as they went in, and nothing else does."""

import json
from dataclasses import fields

from alc_engine.runtime import settings
from alc_engine.runtime.settings import ProjectSettings, SelectionSettings, TrainingSettings


def test_what_was_written_comes_back():
    for written in (ProjectSettings(), ProjectSettings(training=TrainingSettings(hidden=()))):
        assert ProjectSettings.from_json(json.loads(json.dumps(written.to_json()))) == written


def test_every_number_has_its_bounds():
    numbers = {
        field.name
        for kind in (ProjectSettings, TrainingSettings, SelectionSettings, settings.BackboneSpec)
        for field in fields(kind)
        if field.type in ("int", "float", "tuple[int, ...]")
    }
    assert numbers == set(settings._BOUNDS)
