"""The døgnklokke: a plain record of one day, and a Plotly figure of it. The table beside it tells the same."""

from bpa_ui.clock.figure import figure, show
from bpa_ui.clock.record import ClockRecord, record
from bpa_ui.clock.words import alt

__all__ = ["ClockRecord", "alt", "figure", "record", "show"]
