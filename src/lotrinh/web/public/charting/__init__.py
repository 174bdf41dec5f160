"""From a verdict and the ledger to a chart: what happened in ink, what was promised in the accent."""

from lotrinh.text import Language
from lotrinh.web.public.charting.targets import chart_of, index_chart, legend, pair_chart, thumbnail
from lotrinh.web.public.scene import Scene
from lotrinh.writing.charts import Chart, drawings

__all__ = ["chart_of", "drawn", "index_chart", "legend", "pair_chart", "thumbnail"]


def drawn(scene: Scene, chart: Chart, lang: Language) -> str:
    """The chart in the sizes of a page, as safe SVG, drawn once for each scene: that takes as long as the rest."""
    return scene.remember(("drawn", chart.id, lang), lambda: drawings(chart, lang))
