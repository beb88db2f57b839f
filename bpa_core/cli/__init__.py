"""The command line: `python -m bpa_core assess | document`, a file a command."""
