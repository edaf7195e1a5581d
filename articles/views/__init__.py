"""Screens, one a file: thin functions that call actions and render rows."""
