"""A plan on a day -> the verdict of pbrl § 2-1 d, warnings and «hva om». `assess` is the one pass."""
