"""The only writers. Each action: permission, transaction, compare-and-set, event."""
