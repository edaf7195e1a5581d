"""What was found, put into words for people and into lines for programs."""
