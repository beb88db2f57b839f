"""A plan as a file: read, refused with every fault named, migrated from older versions, and written."""
