"""What the pages share: frame, this tab's plan, figures, tables."""
