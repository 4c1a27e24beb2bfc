"""The classes: panel, finder, and the dialogs that change them."""
