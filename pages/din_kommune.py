"""Din kommune: what one kommune says, and the general way for every other."""

from bpa_ui import reading, reading_kommune

kommune = reading_kommune.choose()
if kommune is not None:
    reading_kommune.show(kommune)
reading.show("din_kommune")
