"""One image, large, with all that is known of it."""
