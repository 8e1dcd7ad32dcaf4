// A sequence diagram for each service: an ordered list that reads well, drawn over four lifelines.

import { busy, post } from "./api.js";
import { el, millis } from "./dom.js";
import { logError } from "./log.js";

const LANES = ["Client", "Service", "Redis", "PostgreSQL"];
const form = document.getElementById("tracer");
const traces = document.getElementById("traces");

export function tracer() {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    busy(form.querySelector("button"), trace);
  });
  form.elements.operation.addEventListener("change", fit);
  fit();
}

/** Only what is read or updated has an id to be named. */
function fit() {
  form.elements.id.disabled = !["read", "update"].includes(form.elements.operation.value);
}

async function trace() {
  const fields = form.elements;
  try {
    const reports = await post("/api/trace", {
      operation: fields.operation.value,
      entity: fields.entity.value,
      id: Number(fields.id.value),
      cold: fields.cold.checked,
    });
    traces.replaceChildren(...reports.map(diagram));
  } catch (error) {
    logError(error);
  }
}

function diagram(report) {
  const steps = el("ol", { class: "steps", "aria-label": `Steps of ${report.strategy}` },
    arrow("client", "service", report.request, "", 0),
    ...report.steps.map(step),
    report.status === 0 ? null : answer(report),
    later(report));
  return el("article", { class: `trace ${report.strategy}`, "data-strategy": report.strategy },
    el("h3", {}, report.strategy, el("span", { class: "total" }, report.status === 0 ? "no answer" : millis(report.millis))),
    el("div", { class: "diagram" },
      el("div", { class: "lanes", "aria-hidden": "true" }, ...LANES.map((lane) => el("span", {}, lane))),
      steps),
    el("p", { class: "cache-status" }, report.cacheStatus || "no Cache-Status: there is no cache"));
}

function step(step) {
  const words = step.answer === "" ? step.what : `${step.what} → ${step.answer}`;
  return arrow("service", step.server, words, millis(step.millis), step.atMillis, step.detail);
}

function answer(report) {
  return arrow("service", "client", String(report.status), "", report.millis);
}

function later(report) {
  return report.laterMillis === null
    ? null
    : arrow("service", "postgresql", "flushed", `${millis(report.laterMillis)} later`, null, "by the flusher, after the answer");
}

function arrow(from, to, words, took, at, detail) {
  const kind = at === null ? "arrow late" : "arrow";
  return el("li", { class: `${kind} ${from}-${to}` },
    el("span", { class: "at", title: "after the request was sent" }, at === null ? "" : `${at.toFixed(2)}`),
    el("span", { class: "words", title: detail || false },
      words, took && el("small", {}, ` ${took}`)),
    el("span", { class: "line", role: "img", "aria-label": `from ${from} to ${to}` }));
}
