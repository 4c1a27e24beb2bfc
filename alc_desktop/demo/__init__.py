"""The sample project worked through by a simulated expert, and the program's own pictures."""
