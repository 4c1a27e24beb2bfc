"""Widgets and painting that several features share."""
