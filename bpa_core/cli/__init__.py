"""The command line: `python -m bpa_core assess | document | table`, a file a command."""
