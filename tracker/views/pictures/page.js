"use strict";
(() => {
  const rows = [...document.querySelectorAll("tbody tr[id]")];
  const links = [...document.querySelectorAll("svg a.link")];
  const drawn = new Map(rows.map((row) => [row, links.filter((link) => link.getAttribute("href") === "#" + row.id)]));
  const light = (row, on) => {
    row.classList.toggle("lit", on);
    for (const link of drawn.get(row)) link.classList.toggle("lit", on);
  };
  for (const [row, places] of drawn) {
    for (const part of [row, ...places]) {
      part.addEventListener("pointerenter", () => light(row, true));
      part.addEventListener("pointerleave", () => light(row, false));
    }
  }
  const form = document.getElementById("filter");
  const input = document.getElementById("sought");
  const found = document.getElementById("found");
  const folded = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const narrow = () => {
    const words = folded(input.value).split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const row of rows) {
      const text = folded(row.textContent);
      const fits = words.every((word) => text.includes(word));
      row.hidden = !fits;
      for (const link of drawn.get(row)) link.classList.toggle("dimmed", !fits);
      shown += fits;
    }
    found.textContent = words.length ? `${shown} of ${rows.length} shown` : "";
  };
  form.addEventListener("submit", (event) => event.preventDefault());
  input.addEventListener("input", narrow);
  form.hidden = rows.length < 2;
  narrow();
})();
