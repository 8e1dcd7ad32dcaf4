// Two lines for each service over the last minute, drawn by Chart.js.

import { el } from "./dom.js";

const SECONDS = 60;
const charts = [];

export const strategies = ["cache-aside", "read-through", "write-through", "write-behind", "uncached"];

const DASHES = { "read-through": [6, 3], "write-through": [2, 2], "write-behind": [8, 3, 2, 3] };

export function draw() {
  charts.push(chart("chart-requests", "requestsPerSecond", strategies, {}));
  const caching = strategies.filter((strategy) => strategy !== "uncached");
  charts.push(chart("chart-hits", "hitRate", caching, {
    max: 1,
    ticks: { callback: (value) => `${Math.round(100 * value)} %` },
  }));
  document.getElementById("legend").append(
    ...strategies.map((strategy) => el("li", { class: strategy }, el("i", { "aria-hidden": "true" }), strategy)));
}

export function add(beat) {
  const time = new Date(beat.time).toLocaleTimeString("en", { hourCycle: "h23" });
  for (const { chart, value } of charts) {
    chart.data.labels.push(time);
    chart.data.labels.shift();
    for (const line of chart.data.datasets) {
      line.data.push(beat.services.find((one) => one.strategy === line.label)?.[value] ?? null);
      line.data.shift();
    }
    chart.update("none");
  }
}

/** Takes the colours of the page again. */
export function recolour() {
  const style = getComputedStyle(document.documentElement);
  const colour = (name) => style.getPropertyValue(name).trim();
  for (const { chart } of charts) {
    for (const line of chart.data.datasets) {
      line.borderColor = colour(`--${line.label}`);
    }
    for (const axis of Object.values(chart.options.scales)) {
      axis.ticks.color = colour("--quiet");
      axis.grid.color = colour("--line");
      axis.border.color = colour("--line");
    }
    chart.update("none");
  }
}

function chart(id, value, lines, axis) {
  const datasets = lines.map((strategy) => ({
    label: strategy,
    data: new Array(SECONDS).fill(null),
    borderWidth: 2,
    borderDash: DASHES[strategy] ?? [],
    pointRadius: 0,
    tension: 0.3,
  }));
  return {
    value,
    chart: new Chart(document.getElementById(id), {
      type: "line",
      data: { labels: new Array(SECONDS).fill(""), datasets },
      options: options(axis),
    }),
  };
}

function options(axis) {
  return {
    animation: false,
    maintainAspectRatio: false,
    interaction: { mode: "index", intersect: false },
    plugins: { legend: { display: false } },
    scales: {
      x: { grid: { display: false }, border: {}, ticks: { maxTicksLimit: 4, maxRotation: 0 } },
      y: { beginAtZero: true, grid: {}, border: { display: false }, ...axis, ticks: { maxTicksLimit: 5, ...axis.ticks } },
    },
  };
}
