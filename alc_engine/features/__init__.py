"""From pixels to vectors, neighbours and a map: once for each project, resumable."""
