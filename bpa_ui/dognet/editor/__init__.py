"""The day that can be touched: one component of a wheel and rows. The server counts, judges and words; it draws."""
