"""The images of a project: which there are, what kind each is, and their pixels."""
