"""The hour template, set in type and as a workbook that calculates."""
