// The buttons, and the load.

import { busy, post } from "./api.js";
import { count, text } from "./dom.js";
import { log, logError } from "./log.js";

const toggle = document.getElementById("load-toggle");
const rate = document.getElementById("rate");
let on = false;

export function actions() {
  for (const button of document.querySelectorAll("[data-action]")) {
    button.addEventListener("click", () => act(button, button.dataset.action));
  }
  document.getElementById("load").addEventListener("submit", (event) => {
    event.preventDefault();
    busy(toggle, switchLoad);
  });
  rate.addEventListener("change", () => on && rate.reportValidity() && busy(toggle, () => load(true)));
}

/** @param load as the lab says it is */
export function showLoad(load) {
  on = load.on;
  text(toggle, on ? "Stop" : "Start");
  toggle.setAttribute("aria-pressed", String(on));
  toggle.setAttribute("aria-label", on ? "Stop the load" : "Start the load");
  if (document.activeElement !== rate && on) {
    rate.value = load.rate;
  }
}

function switchLoad() {
  return load(!on);
}

async function load(wanted) {
  try {
    const now = await post("/api/load", { on: wanted, rate: Number(rate.value) });
    showLoad(now);
    const words = `${count(now.rate)} requests/s for each service: 19 reads to 1 write, of 500 products by Zipf.`;
    log({ sentence: now.on ? `The load is on: ${words}` : "The load is off." });
  } catch (error) {
    logError(error);
  }
}

/** One at a time: the others wait as long as one is at work. */
export function act(button, name) {
  const others = [...document.querySelectorAll("button.act:not(:disabled)")].filter((one) => one !== button);
  others.forEach((other) => (other.disabled = true));
  return busy(button, async () => {
    try {
      log(await post(`/api/actions/${name}`));
    } catch (error) {
      logError(error);
    } finally {
      others.forEach((other) => (other.disabled = false));
    }
  });
}
