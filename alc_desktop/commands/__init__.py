"""What can be done by name or by key: the palette of all actions, and the editor of their keys."""
