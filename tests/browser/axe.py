"""axe-core over a page or a part of it."""

from functools import cache
from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserContext, Page

AXE = Path(__file__).parents[2] / "node_modules/axe-core/axe.min.js"

RUN = """async ([within, enhanced]) => {
  const context = { include: [within], exclude: [['.unit .designation']] }
  const rules = {
    'color-contrast': { enabled: !enhanced },
    'color-contrast-enhanced': { enabled: enhanced },
  }
  const { violations } = await axe.run(context, { resultTypes: ['violations'], rules })
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, any }) => `${id} (${help}): ${target.join(' ')} ${any[0]?.message ?? ''}`))
}"""


@cache
def _source() -> str:
    return AXE.read_text("utf-8")


def bring_axe(context: BrowserContext) -> None:
    """From now on every page of the context has axe-core; its policy does not see that script."""
    context.add_init_script(_source())


def violations(page: Page, within: str = "html", *, enhanced: bool = False) -> list[str]:
    """What axe-core finds at fault inside `within`, in sentences.

    Contrast must be 4.5:1, or 7:1 where it is `enhanced`. The short names beside the symbols
    lie on the map, where axe cannot tell a background: `test_seeing.py` judges them.
    """
    found: list[Any] = page.evaluate(RUN, [within, enhanced])
    where = page.url.split("/", 3)[-1]
    return [f"/{where}: {fault}" for fault in found]
