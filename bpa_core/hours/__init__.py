"""The day shared out, what counts in pbrl § 2-1 d first and second paragraph, and the sums."""
