"""What the window shows and changes, without a widget."""
