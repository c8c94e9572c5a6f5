"""The newsparse command; ``newsparse.cli.main`` has it."""
