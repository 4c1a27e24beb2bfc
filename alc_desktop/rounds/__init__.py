"""Rounds: starting them, the method, and the call for the next."""
