"""The year made of real days: a fortnight's rhythm, school holidays as typed, and two homes."""
