"""Two plans of the same person side by side: row by row, and either side's version of a row taken."""
