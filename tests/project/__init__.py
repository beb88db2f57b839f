"""What outsiders expect of a project: its dependencies, their licences, its lock."""
