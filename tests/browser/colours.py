"""Colours as others see them: Machado, Oliveira and Fernandes 2009, in full severity."""

import re

Colour = tuple[float, float, float]

MATRICES = {
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
    # A printer without colour: relative luminance.
    "grey": ((0.2126, 0.7152, 0.0722),) * 3,
}


def seen_by(css: str, deficiency: str | None = None) -> Colour:
    """A computed colour, `rgb(…)`, as linear light from 0 to 1; as it is without a deficiency."""
    channels = [float(it) / 255 for it in re.findall(r"[\d.]+", css)[:3]]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    if deficiency is None:
        return linear[0], linear[1], linear[2]
    red, green, blue = (
        min(1.0, max(0.0, sum(share * c for share, c in zip(row, linear, strict=True))))
        for row in MATRICES[deficiency]
    )
    return red, green, blue


def luminance(colour: Colour) -> float:
    return 0.2126 * colour[0] + 0.7152 * colour[1] + 0.0722 * colour[2]


def contrast(one: Colour, other: Colour) -> float:
    """The ratio of WCAG, from 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)
