"""Sheets of paper: a day with its legend and sources, blank maps to fill in, six days at once."""
