"""The desk's rules, one a file; see ``rules_index``."""
