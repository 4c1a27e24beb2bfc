"""All images on a map, coloured by entropy."""
