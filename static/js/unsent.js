// An act that HTMX could not send, or that got no answer of the desk's own, is said where
// refusals are: the page keeps what was typed.
"use strict";

function say(words) {
  const notice = document.createElement("p");
  notice.className = "notice refused";
  notice.textContent = `Not done: ${words} What you typed is still here.`;
  document.getElementById("notice").replaceChildren(notice);
}

// A second press while the first is on its way would file the same thing twice.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.matches("[hx-post], [method=dialog]") || event.defaultPrevented) return;
  if (form.dataset.sent) event.preventDefault();
  form.dataset.sent = "once";
});

window.addEventListener("pageshow", () => {
  document.querySelectorAll("[data-sent]").forEach((form) => delete form.dataset.sent);
});

document.addEventListener("htmx:sendError", ({ detail }) => {
  if (detail.requestConfig.verb === "post") say("the desk could not be reached. Try again.");
});

document.addEventListener("htmx:responseError", ({ detail }) => {
  if (detail.requestConfig.verb !== "post") return;
  say(`the desk answered with error ${detail.xhr.status}. Copy your words, reload the page and try again.`);
});
