"""The page Møte: both sides of the table look at one screen."""
