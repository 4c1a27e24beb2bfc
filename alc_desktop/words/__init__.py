"""What the window says: sentences, numbers, and the languages they are said in."""
