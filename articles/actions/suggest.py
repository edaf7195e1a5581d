"""Work out what to put instead, once somebody looks at a flag."""

from articles.actions.read_copy import read_copy
from articles.checks.rules_index import all_rules
from articles.models import Flag

#: More would only be scrolled past.
MOST = 5


def suggestions_for(flag: Flag) -> list[str]:
    """Return the flag's suggestions, best first, working them out the first time.

    Only the flag's own rule is run again, since suggesting costs a hundred times what
    finding does. Not logged: it is the machine's work, and changes nothing of anybody's.
    """
    if flag.suggestions is None:
        flag.suggestions = _suggest(flag)
        Flag.objects.filter(pk=flag.pk).update(suggestions=flag.suggestions)
    return flag.suggestions


def _suggest(flag: Flag) -> list[str]:
    rules = [rule for rule in all_rules() if rule.slug == flag.rule]
    reading = read_copy(flag.article, flag.revision.document(), rules)
    for finding in reading.findings:
        if (finding.start, finding.end) == (flag.start, flag.end):
            return finding.suggestions()[:MOST]
    return []
