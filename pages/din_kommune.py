"""Din kommune: what one kommune says, and the general way for every other."""

from bpa_ui.reading import din_kommune as reading_kommune
from bpa_ui.reading import passages as reading

kommune = reading_kommune.choose()
if kommune is not None:
    reading_kommune.show(kommune)
reading.show("din_kommune")
