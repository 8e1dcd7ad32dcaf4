// Five columns, one for each service.

import { act } from "./actions.js";
import { age, count, el, millis, percent, text } from "./dom.js";

const columns = new Map();

/** @param view of one service, as the lab sends it once a second */
export function show(view) {
  const column = columns.get(view.strategy) ?? make(view);
  column.card.classList.toggle("down", !view.answers);
  state(column, view);
  text(column.requests, count(view.requestsPerSecond));
  text(column.p50, millis(view.p50Millis));
  text(column.p99, millis(view.p99Millis));
  text(column.hits, view.strategy === "uncached" ? "no cache" : percent(view.hitRate));
  column.bar.style.setProperty("--part", view.hitRate ?? 0);
  text(column.sql, count(view.sqlPerSecond));
  text(column.redis, count(view.redisPerSecond));
  text(column.backlog, view.backlog === null ? "–" : `${count(view.backlog)} writes`);
  text(column.oldest, view.backlog === null ? "–" : age(view.oldestPendingMillis));
  text(column.button, view.answers ? "Kill −9" : "Start again");
  column.button.dataset.does = view.answers ? "kill" : "start";
  column.button.classList.toggle("danger", view.answers);
  column.button.setAttribute("aria-label", `${column.button.textContent}: ${view.strategy}`);
}

function state(column, view) {
  const words = !view.answers ? "does not answer" : view.breakerOpen ? "passes Redis by" : "answers";
  text(column.state, words);
  column.state.className = `pill ${!view.answers ? "bad" : view.breakerOpen ? "warn" : "fine"}`;
}

function make(view) {
  const column = {
    state: el("span", { class: "pill" }),
    requests: el("strong", { class: "big" }, "–"),
    bar: el("span", { class: "bar", "aria-hidden": "true" }, el("i")),
    button: el("button", { type: "button", class: "act small" }, "Kill −9"),
  };
  const facts = ["p50", "p99", "hits", "sql", "redis", "backlog", "oldest"];
  facts.forEach((fact) => (column[fact] = el("dd", {}, "–")));
  column.card = card(view, column);
  column.button.addEventListener("click", () =>
    act(column.button, `${column.button.dataset.does}-${view.strategy}`));
  document.getElementById("services").append(column.card);
  columns.set(view.strategy, column);
  return column;
}

function card(view, column) {
  const url = `http://localhost:${view.port}/swagger-ui`;
  return el("article", { class: `card ${view.strategy}`, "aria-label": view.strategy, "data-strategy": view.strategy },
    el("header", {}, el("h2", {}, view.strategy), column.state),
    el("p", { class: "rate" }, column.requests, " ", el("span", { class: "unit" }, "requests/s")),
    el("dl", {},
      ...fact("p50", column.p50), ...fact("p99", column.p99),
      ...fact("Hit rate", column.hits)),
    column.bar,
    el("dl", {},
      ...fact("SQL/s", column.sql), ...fact("Redis ops/s", column.redis),
      ...fact("Backlog", column.backlog), ...fact("Oldest", column.oldest)),
    el("footer", {}, el("a", { href: url, rel: "noreferrer" }, `:${view.port}`), column.button));
}

function fact(name, value) {
  return [el("dt", {}, name), value];
}
