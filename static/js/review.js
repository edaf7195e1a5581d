// The review screen's comforts: click through, single keys, words selected in the text.
// Without them every act is still a plain link or form.
"use strict";

const text = document.querySelector(".review .text");
const rail = document.getElementById("rail");
const select = document.querySelector("#select form");
const keys = document.getElementById("keys");
const keysOn = document.getElementById("keys-on");
let current = null;
let lastRuled = null;
let hasMoved = false;

const marksOf = (name) => document.querySelectorAll(`[data-marks~="${name}"]`);
const shownCards = () => [...document.querySelectorAll(".side .card")].filter((card) => card.checkVisibility());
const cardNamed = (name) => name && document.getElementById(name);

// Text and rail, both ways

function highlight(name) {
  document.querySelectorAll(".now").forEach((part) => part.classList.remove("now"));
  current = name;
  cardNamed(name)?.classList.add("now");
  marksOf(name).forEach((mark) => mark.classList.add("now"));
}

function reveal(card) {
  const group = card.closest("details.repeats, details.known-right");
  if (group) group.open = true;
  if (card.checkVisibility()) return;
  document.querySelector("[name=pass][value=all]").checked = true;
  const state = card.classList.contains("settled") ? "settled" : "open";
  document.querySelector(`[name=state][value=${state}]`).checked = true;
  if (!card.checkVisibility()) document.querySelector("[name=pass][value=quotes]").checked = true;
}

function goTo(card) {
  if (!card) return;
  reveal(card);
  highlight(card.id);
  card.scrollIntoView({ block: "nearest" });
  card.focus({ preventScroll: true });
}

function showMark(name) {
  marksOf(name)[0]?.scrollIntoView({ block: "center" });
}

text.addEventListener("click", (event) => {
  const mark = event.target.closest("[data-marks]");
  if (!mark || !document.getSelection().isCollapsed) return;
  const name = mark.hash ? mark.hash.slice(1) : mark.dataset.marks.split(" ")[0];
  if (!cardNamed(name)) return;
  event.preventDefault();
  hasMoved = true;
  goTo(cardNamed(name));
});

document.querySelector(".side").addEventListener("click", (event) => {
  const card = event.target.closest(".card");
  const link = event.target.closest("a.words");
  if (!card || (!link && event.target.closest("a, button, input, textarea, select, summary, label"))) return;
  if (link) event.preventDefault();
  hasMoved = true;
  highlight(card.id);
  showMark(card.id);
});

document.addEventListener("focusin", (event) => {
  const card = event.target.closest(".side .card");
  if (card && card.id !== current) highlight(card.id);
});

// After an act: on to the next open card. Only when htmx has settled is a card's class its own.

document.addEventListener("htmx:afterSettle", ({ detail }) => {
  if (detail.requestConfig?.verb !== "post" || !detail.elt.matches(".card")) return;
  // An act on one card may change others: it goes on from its own.
  const from = detail.requestConfig.elt.closest(".card")?.id;
  if (!cardNamed(from) || from === detail.elt.id) goOn(detail.elt);
});

document.addEventListener("htmx:afterRequest", ({ detail }) => {
  const fold = detail.elt.querySelector("details");
  if (detail.xhr.status >= 400 && fold) keepOpen(fold, detail.requestConfig.parameters.suggested);
  else if (detail.xhr.status < 400 && detail.elt.closest("#select")) {
    // What goes on the ledger has its card there.
    if (detail.target.id === "notice") select.reset();
    else placeNew(rail.lastElementChild);
  }
});

function keepOpen(fold, suggested) {
  fold.open = true;
  const right = fold.querySelector("[name=right]");
  if (right && suggested) right.value = suggested;
}

function goOn(card) {
  lastRuled = card.id;
  hasMoved = false;
  if (!card.matches(".settled, .queried")) return goTo(card);
  const open = shownCards().filter((other) => other.matches(".open:not(.queried)"));
  const next = open.find((other) => card.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING);
  goTo(next ?? open[0]);
  showMark(current);
}

function placeNew(item) {
  const startOf = (li) => Number(li.querySelector(".card").dataset.start);
  const later = [...rail.children].find((li) => startOf(li) > startOf(item));
  rail.insertBefore(item, later ?? null);
  select.reset();
  goTo(item.querySelector(".card"));
}

// Words selected in the text; the server counts code points, a browser UTF-16 units

function offsetOf(node, at) {
  const block = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest("[data-start]");
  if (!block) return null;
  const range = document.createRange();
  range.setStart(block, 0);
  range.setEnd(node, at);
  return Number(block.dataset.start) + [...ownWords(range)].length;
}

function ownWords(range) {
  const piece = range.cloneContents();
  piece.querySelectorAll("[data-extra]").forEach((extra) => extra.remove());
  return piece.textContent;
}

// A triple click selects up to the next block, which for the last paragraph is beyond the text.
function withinText(range) {
  const last = text.lastElementChild;
  if (!text.contains(range.startContainer)) range.setStart(text.querySelector("[data-start]"), 0);
  if (!text.contains(range.endContainer)) range.setEnd(last, last.childNodes.length);
  return range;
}

document.addEventListener("selectionchange", () => {
  const selection = document.getSelection();
  if (!select || selection.isCollapsed || !text.contains(selection.anchorNode)) return;
  const range = withinText(selection.getRangeAt(0).cloneRange());
  const start = offsetOf(range.startContainer, range.startOffset);
  const end = offsetOf(range.endContainer, range.endOffset);
  const words = ownWords(range);
  if (start === null || end === null || !words.trim()) return;
  const { right } = select.elements;
  if (right && ["", select.elements.words.value].includes(right.value)) right.value = words;
  select.elements.words.value = words;
  select.elements.start.value = start;
  select.elements.end.value = end;
  select.elements.which.value = "";
  select.parentElement.open = true;
});

select?.elements.words.addEventListener("input", () => {
  select.elements.start.value = select.elements.end.value = "";
});

// Single keys

function step(by) {
  hasMoved = true;
  const cards = shownCards();
  const at = cards.findIndex((card) => card.id === current);
  goTo(cards[at < 0 ? 0 : Math.min(Math.max(at + by, 0), cards.length - 1)]);
  showMark(current);
}

function unfold(selector) {
  const fold = cardNamed(current)?.querySelector(selector);
  if (!fold) return;
  fold.open = true;
  const field = fold.querySelector("input:not([type=hidden]), textarea");
  field.focus();
  field.select();
}

const press = (name, selector, nth = 0) => cardNamed(name)?.querySelectorAll(selector)[nth]?.click();

// Where a card has no button to verify its quote, the desk is asked all the same, and says why not.
function verify() {
  const card = cardNamed(current);
  const page = card?.querySelector(".open-quote");
  if (!page) return;
  const button = card.querySelector(".verify");
  if (button) return button.click();
  htmx.ajax("POST", `${page.pathname}verify/`, {
    source: card,
    values: { seen: card.dataset.seen, matched: "" },
  });
}

// What was done last, wherever one was led after it; who has gone elsewhere means the card there.
function undo() {
  const cards = (hasMoved ? [current, lastRuled] : [lastRuled, current]).map(cardNamed);
  cards.map((card) => card?.querySelector(".undo")).find(Boolean)?.click();
}

const ACTS = {
  j: () => step(1),
  k: () => step(-1),
  a: () => press(current, ".suggestion"),
  e: () => unfold("details.edit"),
  d: () => unfold("details.dismiss"),
  q: () => unfold("details.query"),
  s: () => press(current, ".also"),
  v: verify,
  o: () => press(current, ".open-quote"),
  u: undo,
  "?": () => keys.showModal(),
};
for (let nth = 0; nth < 9; nth++) ACTS[nth + 1] = () => press(current, ".suggestion", nth);

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") document.getElementById("notice").replaceChildren();
  const isTyping = event.target.closest("input:not([type=radio]), textarea, select, dialog");
  if (isTyping || !keysOn.checked || event.ctrlKey || event.metaKey || event.altKey) return;
  const act = ACTS[event.key];
  if (!act) return;
  event.preventDefault();
  act();
});

keysOn.checked = localStorage.getItem("review-keys") !== "off";
keysOn.addEventListener("change", () => localStorage.setItem("review-keys", keysOn.checked ? "on" : "off"));
const showKeys = document.getElementById("show-keys");
showKeys.hidden = false;
showKeys.addEventListener("click", () => keys.showModal());

goTo(cardNamed(location.hash.slice(1)));
