"""What the family has written before, as text or a table: understood line by line, and taken in when it says yes."""
