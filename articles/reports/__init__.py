"""Reports on a story for the desk: rows read and counted, nothing written.

Beside ``articles.readers``, which does the same for readers: screens and commands show them.
"""
