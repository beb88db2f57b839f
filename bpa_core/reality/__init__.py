"""The core held against public decisions, a file a case: what was decided, what we say, and why they differ."""
