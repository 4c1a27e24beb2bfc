"""Pollen under the microscope, drawn by the program: form, grain, slide, recipe."""
