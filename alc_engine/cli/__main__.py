"""`python -m alc_engine.cli` is `alc`."""

import sys

from alc_engine.cli import main

sys.exit(main())
