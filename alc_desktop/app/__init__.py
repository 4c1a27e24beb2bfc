"""What the program keeps about itself: preferences, places, logs, signals."""
