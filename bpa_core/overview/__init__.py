"""What the pages show of an assessment: small plain records, all numbers computed here."""
