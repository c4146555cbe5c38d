// Next, previous, accept, edit and reject by keyboard. Every page works without this file.
(() => {
  "use strict";
  const deck = [...document.querySelectorAll(".card[data-n]")];
  const legend = document.querySelector(".keys");
  if (!legend) return;
  const pieces = new Map();
  const lengths = new Map();
  for (const piece of document.querySelectorAll(".e[data-s]")) {
    for (const n of piece.dataset.s.split(" ")) {
      if (!pieces.has(n)) pieces.set(n, []);
      pieces.get(n).push(piece);
      lengths.set(n, (lengths.get(n) || 0) + piece.textContent.length);
    }
  }
  const spoken = document.createElement("p");
  spoken.className = "unseen";
  spoken.setAttribute("role", "status");
  document.body.append(spoken);
  const wide = matchMedia("(min-width: 66rem)");
  let at = -1;

  const light = (n, name, on) => {
    for (const piece of pieces.get(n) || []) piece.classList.toggle(name, on);
    document.querySelector(`.refs a[data-n="${n}"]`)?.classList.toggle(name, on);
  };
  const trace = (card, on) => {
    for (const hop of card.querySelectorAll(".chain a")) document.getElementById(hop.hash.slice(1))?.classList.toggle("hop", on);
  };
  const into = (element, block) => element?.scrollIntoView({ block });

  const choose = (index, move = "both") => {
    if (!deck.length) return;
    const before = deck[at];
    if (before) {
      before.classList.remove("on");
      light(before.dataset.n, "on", false);
      trace(before, false);
    }
    at = Math.max(0, Math.min(deck.length - 1, index));
    const card = deck[at];
    card.classList.add("on");
    light(card.dataset.n, "on", true);
    trace(card, true);
    if (move !== "text" && wide.matches) {
      const pane = card.closest(".cards");
      const [outer, inner] = [pane.getBoundingClientRect(), card.getBoundingClientRect()];
      if (inner.top < outer.top + legend.offsetHeight || inner.bottom > outer.bottom)
        pane.scrollTop += inner.top - outer.top - pane.clientHeight / 3;
    }
    if (move !== "card") into((pieces.get(card.dataset.n) || [])[0], "center");
    if (!wide.matches) location.replace(`#${card.id}`);
    card.focus({ preventScroll: true });
    spoken.textContent = `Statement ${card.dataset.n} of ${deck.length}`;
  };

  const said = (card, words, decision) => {
    const line = document.createElement("p");
    line.className = `verdict ${decision}`;
    const strong = document.createElement("b");
    strong.textContent = words;
    line.append(strong, " just now");
    card.querySelector(".verdicts").replaceChildren(line);
    spoken.textContent = `Statement ${card.dataset.n} ${words}`;
  };
  const accept = async () => {
    const card = deck[at];
    if (!card?.dataset.id) return;
    const answer = await fetch(`/statements/${card.dataset.id}/verdicts`, {
      method: "POST",
      headers: { Accept: "application/json", "Content-Type": "application/x-www-form-urlencoded" },
      body: "decision=accept",
    }).catch(() => null);
    if (answer?.ok) {
      said(card, "accepted", "accept");
      choose(at + 1);
    } else {
      spoken.textContent = "The verdict could not be recorded.";
      card.querySelector(".verdicts").textContent = spoken.textContent;
    }
  };
  const open = (part) => {
    const card = deck[at];
    if (card?.dataset.id) location.assign(`/statements/${card.dataset.id}#${part}`);
  };
  const follow = (rel) => document.querySelector(`a[rel="${rel}"]`)?.click();
  const field = (id) => {
    const form = document.getElementById(id);
    form?.closest("details")?.setAttribute("open", "");
    into(form, "center");
    form?.querySelector("input:not([type=hidden]), select, textarea")?.focus();
  };
  const single = !deck.length;
  const keys = {
    j: () => (single ? follow("next") : choose(at + 1)),
    k: () => (single ? follow("prev") : choose(at < 0 ? 0 : at - 1)),
    a: () => (single ? document.querySelector("#accept button")?.click() : accept()),
    e: () => (single ? field("correct") : open("correct")),
    r: () => (single ? field("reject") : open("reject")),
  };

  // Letters are shortcuts only while they are switched on: somebody who speaks to the machine can switch them off.
  const stored = () => { try { return localStorage.getItem("keys"); } catch { return null; } };
  let on = stored() !== "off";
  const toggle = document.createElement("button");
  toggle.type = "button";
  toggle.className = "quiet";
  const show = () => {
    toggle.textContent = on ? "switch keys off" : "switch keys on";
    legend.classList.toggle("off", !on);
  };
  toggle.addEventListener("click", () => {
    on = !on;
    try { localStorage.setItem("keys", on ? "on" : "off"); } catch { /* not remembered, then */ }
    show();
  });
  legend.append(" ", toggle);
  legend.hidden = false;
  show();

  document.addEventListener("keydown", (event) => {
    if (!on || event.ctrlKey || event.metaKey || event.altKey || !keys[event.key]) return;
    if (event.target.closest("input, textarea, select, [contenteditable]")) return;
    event.preventDefault();
    keys[event.key]();
  });

  document.querySelector(".text")?.addEventListener("click", (event) => {
    const ref = event.target.closest(".refs a[data-n]");
    const piece = event.target.closest(".e[data-s]");
    if (event.target.closest("a") && !ref) return;
    const numbers = ref ? [ref.dataset.n] : (piece?.dataset.s.split(" ") || []);
    numbers.sort((one, other) => lengths.get(one) - lengths.get(other));
    if (!numbers.length) return;
    const now = numbers.indexOf(deck[at]?.dataset.n);
    const next = numbers[(now + 1) % numbers.length];
    event.preventDefault();
    choose(deck.findIndex((card) => card.dataset.n === next), "card");
  });
  for (const card of deck) {
    card.addEventListener("pointerenter", () => light(card.dataset.n, "near", true));
    card.addEventListener("pointerleave", () => light(card.dataset.n, "near", false));
    card.addEventListener("click", (event) => {
      if (event.target.closest(".num")) event.preventDefault();
      if (event.target.closest("a:not(.num), button, summary, details, input")) return;
      choose(deck.indexOf(card), event.target.closest(".num") ? "both" : "text");
    });
  }
  const named = location.hash.match(/^#[se](\d+)$/);
  if (named && wide.matches) choose(deck.findIndex((card) => card.dataset.n === named[1]));
})();
