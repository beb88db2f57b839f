"""This browser tab: its plan, and the copy that its browser keeps."""
