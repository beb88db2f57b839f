"""Andre ordninger: who does it today, a card a scheme, the pleiepenger example, and what happens beside BPA."""
