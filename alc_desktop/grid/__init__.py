"""The grid of thumbnails: a million images, a few of them on the screen."""
