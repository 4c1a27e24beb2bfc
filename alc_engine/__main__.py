"""Starts `alc`; `python -m alc_engine` is the same."""

from alc_engine.runtime.end_quietly import end_quietly


def main() -> int:
    """Run one command and return its exit status."""
    end_quietly()
    from alc_engine.cli import main as run

    return run()


if __name__ == "__main__":
    import sys

    sys.exit(main())
