"""Making and opening projects, and adding images to them."""
