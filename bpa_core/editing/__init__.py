"""Changes of a plan: each gives a new plan, judged by the same models as a file."""
