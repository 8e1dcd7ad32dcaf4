// One entity in every cache and every table.

import { busy, get } from "./api.js";
import { count, el } from "./dom.js";
import { logError } from "./log.js";

const WORDS = {
  AGREE: ["agree", "fine"],
  PENDING: ["PostgreSQL is to get it", "warn"],
  DISAGREE: ["do not agree", "bad"],
  NOT_CACHED: ["not cached", ""],
  UNCACHED: ["no cache", ""],
};

const form = document.getElementById("inspector");
const entries = document.getElementById("entries");

export function inspector() {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    busy(form.querySelector("button"), look);
  });
}

async function look() {
  const { entity, id } = form.elements;
  try {
    const reports = await get(`/api/entries/${entity.value}/${Number(id.value)}`);
    entries.replaceChildren(...reports.map(entry));
  } catch (error) {
    logError(error);
  }
}

function entry(report) {
  const [words, mood] = WORDS[report.verdict];
  return el("article", { class: `entry ${report.strategy}`, "data-strategy": report.strategy },
    el("h3", {}, report.strategy, el("span", { class: `pill ${mood}` }, words)),
    el("div", { class: "sides" },
      side("Redis", report.key === null ? "nothing" : facts(report), report.cached),
      side("PostgreSQL", report.rowVersion === null ? "no row" : `version ${report.rowVersion}`, report.row)));
}

function facts(report) {
  const life = report.ttl === -1 ? "no TTL until flushed" : `TTL ${count(report.ttl)} s`;
  const version = report.cachedVersion === null ? "none" : `version ${report.cachedVersion}`;
  return `${report.key} · ${version} · ${life} · ${count(report.size)} bytes`;
}

function side(title, words, value) {
  return el("div", {}, el("h4", {}, title), el("p", { class: "quiet" }, words),
    value === null ? null : el("pre", { tabindex: "0", "aria-label": `${title}: value` }, JSON.stringify(value, null, 1)));
}
