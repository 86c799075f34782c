"""Measures of accuracy over real documents: each module prints a table and holds the floors tests check."""
