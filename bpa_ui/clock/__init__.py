"""The døgnklokke on the screen: a plain record of one day, its words, and a still picture of it."""
