"""The døgnklokke on paper."""
