"""The story whose one direct quote the tests of quotes act on."""

WORDS = "We will not keep the bridge open after the month of May"
BODY = f"The council met.\n\n“{WORDS},” Ana Duarte said.\n\nIt meets in May."
