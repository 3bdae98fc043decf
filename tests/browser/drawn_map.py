"""What a browser has really drawn on the map: quadrangles round symbols, names and fights."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from playwright.sync_api import Page
from shapely.geometry import Polygon

# Overlaps narrower than this are the soft edges of two things that touch, each drawn on whole px.
TOUCH_PX = 2.0

# Letters are measured by their ink: the line boxes of fonts are taller than any letter.
MEASURE = """() => {
  const context = document.createElement('canvas').getContext('2d')
  const shown = (it) => it.checkVisibility({checkVisibilityCSS: true, checkOpacity: true})
  const corners = ({left, top, right, bottom}) =>
    [[left, top], [right, top], [right, bottom], [left, bottom]]
  // Letter by letter: the tail of a "y" covers nothing beside it.
  const inked = (text) => {
    const toScreen = text.getScreenCTM()
    const spans = [...text.querySelectorAll('tspan')].filter(shown)
    return spans.flatMap((span) => {
      const style = getComputedStyle(span)
      context.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`
      return [...span.textContent].flatMap((letter, n) => {
        if (!letter.trim()) return []
        const start = span.getStartPositionOfChar(n).matrixTransform(toScreen)
        const end = span.getEndPositionOfChar(n).matrixTransform(toScreen)
        const {actualBoundingBoxAscent: up, actualBoundingBoxDescent: down} =
          context.measureText(letter)
        const [top, bottom] = [start.y - up, start.y + down]
        return [corners({left: start.x, top, right: end.x, bottom})]
      })
    })
  }
  const symbols = [...document.querySelectorAll('[data-unit]')].filter(shown).map((it) => ({
    kind: 'symbol', id: it.dataset.unit,
    shapes: [it, ...it.querySelectorAll('.designation'),
      ...it.querySelectorAll('svg:not(.heading) *')]
      .map((part) => part.getBoundingClientRect())
      .filter(({width, height}) => width > 0 || height > 0).map(corners),
  }))
  const names = [...document.querySelectorAll('[data-place]')].filter(shown).map((it) => ({
    kind: 'name', id: it.dataset.place, shapes: inked(it),
  }))
  const lettered = (it) => {
    const size = parseFloat(getComputedStyle(it).fontSize)
    const toScreen = it.getScreenCTM()
    const shapes = []
    for (let n = 0; n < it.getNumberOfChars(); n++) {
      const a = it.getStartPositionOfChar(n).matrixTransform(toScreen)
      const b = it.getEndPositionOfChar(n).matrixTransform(toScreen)
      const length = Math.hypot(b.x - a.x, b.y - a.y)
      if (length < 1) continue
      const [x, y] = [(b.y - a.y) / length, (a.x - b.x) / length].map((up) => up * size * 0.68)
      shapes.push([[a.x, a.y], [b.x, b.y], [b.x + x, b.y + y], [a.x + x, a.y + y]])
    }
    return shapes
  }
  const lines = [...document.querySelectorAll('[data-lettering]')].filter(shown).map((it) => ({
    kind: 'line', id: it.dataset.lettering, shapes: lettered(it),
  }))
  // A burst is round: at the corners of its box is nothing.
  const round = ({left, top, width, height}) => Array.from({length: 16}, (_, n) => [
    left + (1 + Math.cos(n * Math.PI / 8)) * width / 2,
    top + (1 + Math.sin(n * Math.PI / 8)) * height / 2,
  ])
  const fights = [...document.querySelectorAll('[data-fight]:not(.past) path')].map((it) => ({
    kind: 'fight', id: it.parentElement.dataset.fight,
    shapes: [round(it.getBoundingClientRect())],
  }))
  return [...symbols, ...names, ...lines, ...fights]
}"""


@dataclass(frozen=True)
class Thing:
    """A symbol, name, name along a line or fight, as the shapes it is drawn of, in px."""

    kind: str
    id: str
    shapes: tuple[Polygon, ...]

    def meets(self, other: "Thing") -> bool:
        return any(
            a.buffer(-TOUCH_PX / 2).intersects(b.buffer(-TOUCH_PX / 2))
            for a in self.shapes
            for b in other.shapes
            if a.intersects(b)
        )


def drawn_on(page: Page) -> list[Thing]:
    """Everything that is drawn, whether in view or beyond the edge."""
    measured: list[dict[str, Any]] = page.evaluate(MEASURE)
    return [
        Thing(it["kind"], it["id"], tuple(Polygon(shape) for shape in it["shapes"]))
        for it in measured
    ]


def overlaps(things: list[Thing]) -> Iterator[str]:
    """Every two that lie on each other, as "symbol cn-5-div on name wuyang"."""
    for a, b in combinations(things, 2):
        if a.meets(b):
            yield f"{a.kind} {a.id} on {b.kind} {b.id}"
