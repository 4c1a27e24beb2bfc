"""The window is up before anything heavy is imported."""

import subprocess
import sys

_HEAVY = {"torch", "torchvision", "faiss", "openTSNE", "sklearn", "scipy", "PIL", "pyqtgraph"}


def test_the_program_starts_without_torch_and_without_the_engine_s_array_libraries():
    code = (
        "import sys, alc_desktop.__main__, alc_desktop.window.main_window;"
        "print(' '.join({name.partition('.')[0] for name in sys.modules}))"
    )
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert _HEAVY.isdisjoint(done.stdout.split())
