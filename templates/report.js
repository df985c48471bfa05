"use strict";
(() => {
  const facts = JSON.parse(document.getElementById("facts").textContent);
  const quotes = [...document.querySelectorAll(".quote")];
  const themes = [...document.querySelectorAll(".theme")];
  const words = document.getElementById("words");
  const chosen = (id) => (document.getElementById(id) || { value: "" }).value;
  const plain = (text) => text.toLocaleLowerCase();

  const matches = (quote) => {
    if (chosen("informant") && quote.dataset.informant !== chosen("informant")) return false;
    if (chosen("colour") && quote.dataset.colour !== chosen("colour")) return false;
    for (const select of document.querySelectorAll(".attribute")) {
      if (select.value && quote.dataset["a" + select.dataset.attribute] !== select.value) return false;
    }
    const text = plain(quote.querySelector("blockquote").textContent);
    return plain(words.value).split(/\s+/).every((word) => text.includes(word));
  };

  const narrow = () => {
    let shown = 0;
    for (const quote of quotes) {
      quote.hidden = !matches(quote);
      if (!quote.hidden) shown += 1;
    }
    const all = shown === quotes.length;
    for (const theme of themes) {
      theme.hidden = !all && !theme.querySelector(".quote:not([hidden])");
    }
    document.getElementById("shown").textContent = facts.shown.replace("#", shown).replace("#", quotes.length);
  };

  const form = document.getElementById("filter");
  form.addEventListener("input", narrow);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(narrow));

  const step = (by) => {
    const visible = quotes.filter((quote) => !quote.hidden);
    const at = visible.indexOf(document.activeElement.closest && document.activeElement.closest(".quote"));
    const next = visible[at < 0 ? 0 : Math.min(Math.max(at + by, 0), visible.length - 1)];
    if (next) next.focus();
  };

  let unsaved = false;
  const write = (place) => {
    let area = place.querySelector(":scope > .comment textarea");
    if (!area) {
      const copy = document.getElementById("writing").content.cloneNode(true);
      const button = place.querySelector(":scope > .write");
      button.after(copy);
      area = place.querySelector(":scope > .comment textarea");
      area.addEventListener("input", () => { unsaved = true; });
    }
    area.focus();
  };
  for (const button of document.querySelectorAll(".write")) {
    button.addEventListener("click", () => write(button.parentElement));
  }

  document.addEventListener("keydown", (event) => {
    const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
    if (event.key === "Escape" && typing) { event.target.blur(); return; }
    if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
    const place = event.target.closest && event.target.closest(".quote, .theme");
    if (event.key === "/") { event.preventDefault(); words.focus(); }
    else if (event.key === "j") step(1);
    else if (event.key === "k") step(-1);
    else if (event.key === "c" && place) { event.preventDefault(); write(place); }
  });

  document.getElementById("save").addEventListener("click", () => {
    const by = document.getElementById("by");
    const said = document.getElementById("saved");
    const comments = [...document.querySelectorAll(".comment textarea")]
      .filter((area) => area.value.trim())
      .map((area) => {
        const place = area.closest("[data-uuid]");
        return { on: place.dataset.on, uuid: place.dataset.uuid, words: area.value.trim() };
      });
    if (!by.value.trim()) { said.textContent = facts.who; by.focus(); return; }
    if (!comments.length) { said.textContent = facts.none; return; }
    const file = { tusj: "comments", version: 1, round: facts.round, by: by.value.trim(), comments };
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([JSON.stringify(file, null, 2)], { type: "application/json" }));
    link.download = facts.file;
    link.click();
    URL.revokeObjectURL(link.href);
    unsaved = false;
    said.textContent = facts.saved.replace("#", comments.length);
  });
  window.addEventListener("beforeunload", (event) => { if (unsaved) event.preventDefault(); });
  narrow();
})();
