"""The schemes beside BPA: what each takes, who does what today, and what the plan shows for each. Never a rate."""
