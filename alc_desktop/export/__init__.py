"""The cleaned table, written where the user says."""
