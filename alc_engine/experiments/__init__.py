"""Experiments with known truth: noise models, an oracle in the expert's place, and runs.

Nothing outside this package imports the oracle or the noise: an expert's
project never carries them.
"""
