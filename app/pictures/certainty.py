"""How a picture shows what is not documented, where only what is documented is asked for."""

from typing import Final

# Opacity: as static/src/css/certainty.css.
PALE: Final = 0.25
