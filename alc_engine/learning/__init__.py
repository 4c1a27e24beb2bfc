"""What is learned from labels, and which of them are asked about: the method of the paper."""
