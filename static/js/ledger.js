// The ledger's own keys, beside those of the review screen, whose script it uses.
"use strict";

ACTS.l = () => unfold("details.mark-legal");
ACTS.o = () => press(current, ".open-statement");
ACTS.d = () => {
  const drop = cardNamed(current)?.querySelector(".drop");
  if (drop) drop.click();
  else unfold("details.dismiss");
};
