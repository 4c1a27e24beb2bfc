"""What everything stands on: errors, progress, devices, files, settings, processes."""
