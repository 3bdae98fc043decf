"""How high the land lies, and the profile of a march or of a measured line."""

from app.terrain.grid import ElevationGrid, read_grid
from app.terrain.profile import Profile, profile_of_line, profile_of_march

__all__ = ["ElevationGrid", "Profile", "profile_of_line", "profile_of_march", "read_grid"]
