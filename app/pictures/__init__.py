"""The map of a day as a picture: SVG, and PNG drawn from it, without a browser."""

from app.pictures.picture import Picture, first_view, slice_picture
from app.pictures.raster import png_of
from app.pictures.view import View

__all__ = ["Picture", "View", "first_view", "png_of", "slice_picture"]
