"""How the work stands: training, estimates, charts."""
