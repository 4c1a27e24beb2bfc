"""Paths of the command line, and in a file that it names, are meant from the user's folder."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import replace
from pathlib import Path

import pytest

from alc_engine import cli
from alc_engine.cli import COMMANDS, arguments, experiment
from alc_engine.runtime.launching import in_neutral_folder, neutral_folder


def paths_of(command):
    """The arguments of a command that are paths: their names."""
    (choices,) = (
        action.choices
        for action in cli._parser(command)._actions
        if isinstance(action.choices, dict)
    )
    return [action.dest for action in choices[command]._actions if action.type is Path]


@pytest.fixture
def users_folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("USERPROFILE", str(tmp_path / "home"))
    monkeypatch.setattr(arguments, "called_in", Path())
    return tmp_path


def test_commands_have_paths():
    assert sum(len(paths_of(command)) for command in COMMANDS) >= 25


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_every_path_of_every_command_is_meant_from_there(command, users_folder, monkeypatch):
    told = {}
    names = paths_of(command)

    def stop(args):
        told.update({name: (getattr(args, name), Path.cwd()) for name in names})
        return 0

    parser = cli._parser

    def parsed(chosen):
        made = parser(chosen)
        monkeypatch.setattr(made, "parse_args", lambda words: filled(names, command, words))
        return made

    monkeypatch.setattr(cli, "_parser", parsed)
    monkeypatch.setattr(cli.import_module(COMMANDS[command][0]), "run", stop)
    for word, meant in (
        ("a/b", users_folder / "a/b"),
        ("../b", users_folder / "../b"),
        ("~/b", users_folder / "home/b"),
        (str(users_folder / "c"), users_folder / "c"),
    ):
        assert cli.main([command, word]) == 0
        assert set(told.values()) <= {(meant, neutral_folder())}
    assert set(told) == set(names)


def filled(names, command, words):
    """As argparse would leave them."""
    return Namespace(command=command, **{name: Path(words[1]) for name in names})


@pytest.mark.parametrize(
    ("weights", "meant"), [("w.pth", "given/w.pth"), ("~/w.pth", "home/w.pth")]
)
def test_weights_in_an_experiment_are_meant_from_its_file(users_folder, weights, meant):
    file = users_folder / "given" / "own.toml"
    file.parent.mkdir()
    shipped = Path(experiment.__file__).parents[1] / "experiments" / "configs" / "fig2.toml"
    file.write_text(shipped.read_text())
    with in_neutral_folder() as called_in:
        arguments.called_in = called_in
        args = cli._parser("experiment").parse_args(["experiment", "given/own.toml"])
        arguments.make_absolute(args)
        protocol = experiment.read_experiment(Path(args.config)).protocol("reduced")
        protocol = replace(protocol, features=replace(protocol.features, weights=weights))
        spec = experiment._backbone(protocol, args, experiment.find(args.config).parent)
    assert spec.weights == str((users_folder / meant).resolve())
