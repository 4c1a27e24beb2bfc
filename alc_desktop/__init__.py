"""alc_desktop."""
