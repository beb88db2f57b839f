"""What may be charged (hol § 11-2 and the regulation on egenandel), and what limits it."""
