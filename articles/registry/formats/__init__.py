"""The formats in which a registry comes and goes, one a module, each with read and write."""
