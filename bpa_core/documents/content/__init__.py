"""What papers are built of, and the parts that several papers share."""
