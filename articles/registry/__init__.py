"""What the house knows of people, their offices and names, and of places. Pure Python."""
