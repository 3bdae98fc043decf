"""Builds the offline base map in static/basemap/ from pinned registry packages."""
