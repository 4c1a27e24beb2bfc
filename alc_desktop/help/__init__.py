"""Help: the guide, what everything in the window is, and the first tour of it."""
