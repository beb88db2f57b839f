"""One module or folder a paper: an Assessment and an edition -> its blocks."""
