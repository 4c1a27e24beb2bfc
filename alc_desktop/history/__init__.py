"""Everything that was done, newest first: to find, to go to, to go back to."""
