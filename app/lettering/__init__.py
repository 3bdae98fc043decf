"""Where names and symbols stand on the map, solved at build time for every zoom and evening."""
