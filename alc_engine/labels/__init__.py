"""Answers and classes: the append-only log and what is derived from it."""
