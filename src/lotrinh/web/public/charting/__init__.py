"""From a verdict and the ledger to a chart: what happened in ink, what was promised in the accent."""

from lotrinh.web.public.charting.targets import chart_of, index_chart, legend, pair_chart, thumbnail

__all__ = ["chart_of", "index_chart", "legend", "pair_chart", "thumbnail"]
