// How far every cache agrees with its table.

import { busy, post } from "./api.js";
import { age, count, el, percent } from "./dom.js";
import { logError } from "./log.js";

const EVERY = 5_000;
const SHOWN = 5;
const form = document.getElementById("auditor");
const audits = document.getElementById("audit");
let timer;
let running = false;

export function auditor() {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    busy(form.querySelector("button"), audit);
  });
  form.elements.repeat.addEventListener("change", () => {
    clearInterval(timer);
    if (form.elements.repeat.checked) {
      audit();
      timer = setInterval(audit, EVERY);
    }
  });
}

async function audit() {
  if (running) {
    return;
  }
  running = true;
  const { entity, sample } = form.elements;
  try {
    const reports = await post("/api/audit", { entity: entity.value, sample: Number(sample.value) });
    audits.replaceChildren(...reports.map(report));
  } catch (error) {
    logError(error);
  } finally {
    running = false;
  }
}

function report(one) {
  const pending = one.pending === 0 ? "" : `, ${count(one.pending)} pending`;
  const meter = el("span", { class: "bar", "aria-hidden": "true" }, el("i"));
  meter.style.setProperty("--part", one.agreement ?? 0);
  return el("article", { class: `audit ${one.strategy}`, "data-strategy": one.strategy },
    el("h3", {}, one.strategy, el("strong", {}, one.agreement === null ? "nothing cached" : percent(one.agreement))),
    meter,
    el("p", { class: "quiet" }, `${count(one.agree)} of ${count(one.cached)} cached agree${pending}; ${count(one.sampled)} looked at`),
    disagreements(one.disagreements));
}

function disagreements(all) {
  if (all.length === 0) {
    return null;
  }
  const items = all.slice(0, SHOWN).map((one) =>
    el("li", {}, `${one.id}: version ${one.cachedVersion ?? "none"} cached, ${one.rowVersion ?? "none"} in the table, for ${age(one.ageMillis)}`));
  const more = all.length > SHOWN ? [el("li", {}, `and ${count(all.length - SHOWN)} more`)] : [];
  return el("ul", { class: "odd" }, ...items, ...more);
}
