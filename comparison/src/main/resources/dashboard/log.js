// What happened, the latest first. Screen readers are told.

import { el } from "./dom.js";

const MOST = 40;
const list = document.getElementById("log");

/** @param report what the lab says of an action: a sentence, and a line for each service */
export function log(report) {
  add(el("li", {}, stamp(), sentence(report.sentence), lines(report.lines ?? [])));
}

export function logError(error) {
  add(el("li", { class: "failed" }, stamp(), sentence(error.message)));
}

function add(entry) {
  document.getElementById("log-empty")?.remove();
  list.prepend(entry);
  while (list.children.length > MOST) {
    list.lastElementChild.remove();
  }
}

function stamp() {
  const now = new Date();
  return el("time", { datetime: now.toISOString() }, now.toLocaleTimeString("en", { hourCycle: "h23" }));
}

function sentence(words) {
  return el("p", {}, words);
}

function lines(all) {
  if (all.length === 0) {
    return null;
  }
  const items = all.map((line) =>
    el("li", { class: line.good ? "good" : "odd" },
      el("b", { class: `name ${line.strategy}` }, line.strategy), " ", line.text));
  return el("ul", {}, ...items);
}
