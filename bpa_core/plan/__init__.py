"""What a family has told: the model is the file format."""
