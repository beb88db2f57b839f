"""What stands beside the law: practice, sources, what kommuner say, and how sure it is."""
