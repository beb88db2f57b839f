"""The hours of an assessment as a table: for the figures that group it, and as CSV and XLSX.

pandas is imported here and by those who use this room, never on the way to `assess`, the command line's or the day's.
"""
