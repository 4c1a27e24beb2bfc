"""Long forms of the fault tests, each a command: ``python -m tests.faults.kills --seconds 600``.

Every command prints one row of a table and ends with status 1 if an
acknowledged answer was lost or the program died.
"""
