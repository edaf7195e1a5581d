"""Unique words put into every confidential field, and looked for everywhere else."""
