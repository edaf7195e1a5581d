"""Who is named with which office in the copy, and whether that stood on the article's day.

Read from the copy: ``mentions`` (who is named), ``phrases`` and ``claims`` (with which office),
``when`` (of what time). Held against the register: ``offices``, ``jurisdictions``, ``rulers``
and ``terms`` tell what is the same; ``tenure`` and ``contradictions`` compare, ``judging``
decides, ``telling`` says so.
"""
