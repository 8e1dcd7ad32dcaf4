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
    el("p", { class: "quiet" }, report.key === null ? "" : facts(report)),
    report.row === null && report.cached === null ? null : table(report));
}

function facts(report) {
  const life = report.ttl === -1 ? "no TTL until it is flushed" : `TTL ${count(report.ttl)} s`;
  return `${report.key} · ${life} · ${count(report.size)} bytes`;
}

function table(report) {
  const fields = Object.keys(report.row ?? report.cached);
  return el("table", {},
    el("thead", {}, el("tr", {}, el("td"), el("th", { scope: "col" }, "Redis"), el("th", { scope: "col" }, "PostgreSQL"))),
    el("tbody", {}, ...fields.map((field) => row(field, report))));
}

function row(field, { cached, row }) {
  const both = cached !== null && row !== null;
  const differ = both && field !== "updatedAt" && String(cached[field]) !== String(row[field]);
  return el("tr", { class: differ ? "differs" : false },
    el("th", { scope: "row" }, field), cell(cached, field), cell(row, field));
}

function cell(value, field) {
  return el("td", {}, value === null ? "–" : String(value[field] ?? "–"));
}
