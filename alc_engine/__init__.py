"""Robust active label correction on frozen image embeddings."""
