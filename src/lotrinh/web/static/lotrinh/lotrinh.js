/* What a page gains with a script. Every page is complete without it: points and numbers are ordinary links,
   the words of a point are its title, tables stand under the charts. */
"use strict";

/* ---- charts: the words of a point beside it, arrow keys from point to point ---- */

const tip = document.createElement("div");
tip.className = "tip";
tip.hidden = true;
tip.setAttribute("aria-hidden", "true"); // the link already carries the same words as its label

function showTip(point) {
  const words = point.getAttribute("aria-label");
  if (!words) return;
  tip.textContent = words;
  tip.hidden = false;
  const dot = point.getBoundingClientRect();
  const right = Math.min(dot.left + window.scrollX + dot.width / 2 - tip.offsetWidth / 2,
    window.scrollX + document.documentElement.clientWidth - tip.offsetWidth - 8);
  // Set as properties from script, which a content policy allows; style attributes in markup it does not.
  tip.style.left = `${Math.max(8, right)}px`;
  tip.style.top = `${dot.top + window.scrollY - tip.offsetHeight - 6}px`;
}

function hideTip() {
  tip.hidden = true;
}

function step(point, by) {
  const points = [...point.closest("svg").querySelectorAll("a.pt")]
    .sort((a, b) => a.getBoundingClientRect().left - b.getBoundingClientRect().left);
  const next = points[points.indexOf(point) + by];
  if (next) next.focus();
}

function prepareCharts(root) {
  for (const point of root.querySelectorAll(".ch a.pt")) {
    point.querySelector("title")?.remove(); // the browser would show the same words twice
    point.addEventListener("pointerenter", () => showTip(point));
    point.addEventListener("pointerleave", hideTip);
    point.addEventListener("focus", () => showTip(point));
    point.addEventListener("blur", hideTip);
    point.addEventListener("keydown", (event) => {
      const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (event.key === "Escape") hideTip();
      if (!by) return;
      event.preventDefault();
      step(point, by);
    });
  }
}

/* ---- passport: a link to one opens it at the side; Esc, the button or a click beside close it ---- */

const WORDS = document.documentElement.lang === "en"
  ? { close: "Close", label: "Passport of the number" }
  : { close: "Đóng", label: "Hộ chiếu của con số" };

let side = null;

function panel() {
  if (side) return side;
  side = document.createElement("dialog");
  side.className = "side";
  side.setAttribute("aria-label", WORDS.label);
  side.addEventListener("click", (event) => { if (event.target === side) side.close(); });
  side.addEventListener("close", () => side.replaceChildren());
  document.body.append(side);
  return side;
}

function closeButton() {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "x";
  button.append(`${WORDS.close} `, Object.assign(document.createElement("kbd"), { textContent: "Esc" }));
  button.addEventListener("click", () => side.close());
  return button;
}

async function openPassport(link) {
  const answer = await fetch(link.href, { headers: { "X-Requested-With": "fetch" } });
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const passport = page.querySelector("article.pass");
  if (!answer.ok || !passport) throw new Error("no passport at this address");
  panel().replaceChildren(closeButton(), document.importNode(passport, true));
  if (!side.open) side.showModal(); // the dialog keeps the focus inside and gives it back when it closes
}

function isPassport(link) {
  return link instanceof Element && link.matches("a.fig, a.pt, a[data-passport]")
    && new URL(link.href.baseVal ?? link.href, location.href).pathname !== location.pathname;
}

document.addEventListener("click", (event) => {
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  if (!link || !isPassport(link) || !window.HTMLDialogElement) return;
  event.preventDefault();
  hideTip();
  const href = link.href.baseVal ?? link.href;
  openPassport({ href: new URL(href, location.href).href }).catch(() => location.assign(href));
});

/* ---- print: a page on paper cannot be unfolded, so everything opens ---- */

window.addEventListener("beforeprint", () => {
  for (const fold of document.querySelectorAll("details:not([open])")) {
    fold.open = true;
    fold.dataset.opened = "";
  }
});
window.addEventListener("afterprint", () => {
  for (const fold of document.querySelectorAll("details[data-opened]")) {
    fold.open = false;
    delete fold.dataset.opened;
  }
});

document.body.append(tip);
prepareCharts(document);
