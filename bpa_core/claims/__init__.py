"""What the papers claim: the readings that the answers carry, the ladder of claims, and the questions still open."""
