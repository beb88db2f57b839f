"""The command line: `python -m bpa_core assess | document | table | texts`, a file a command."""
