"""Given against predicted labels, class by class."""
