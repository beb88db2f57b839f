"""Plotly figures: each draws one plain record of the core, in the shared look. The table beside it tells the same."""
