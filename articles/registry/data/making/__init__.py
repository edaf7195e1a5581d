"""What makes the starter registry out of public lists."""
