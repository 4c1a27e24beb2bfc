"""The neighbours of an image, and what diffusion suppresses (Fig. 1)."""
