'use strict';

// What the charts of all pages have in common: how a series looks, the theme, the legend.

const LOOKS = {
  'cache-aside': {colour: '--cache-aside', point: 'circle', dash: [], pattern: 'solid'},
  'read-through': {colour: '--read-through', point: 'triangle', dash: [8, 3], pattern: 'rising'},
  'write-through': {colour: '--write-through', point: 'rect', dash: [2, 3], pattern: 'upright'},
  'write-behind': {colour: '--write-behind', point: 'rectRot', dash: [10, 3, 2, 3], pattern: 'falling'},
  'uncached': {colour: '--uncached', point: 'crossRot', dash: [4, 4], pattern: 'crossed'},
};
const data = JSON.parse(document.getElementById('data').textContent);
const root = document.documentElement;
const hidden = new Set();
const charts = [];

function look(name, index) {
  if (Object.hasOwn(LOOKS, name)) return LOOKS[name];
  const one = Object.values(LOOKS)[index % 5];
  return index < 5 ? one : {...one, point: 'star', dash: [1, 3]};
}

/** A colour of the style sheet as it is in the theme of the moment. */
function colour(property) {
  const probe = document.createElement('i');
  probe.style.color = `var(${property})`;
  root.append(probe);
  const value = getComputedStyle(probe).color;
  probe.remove();
  return value;
}

/** Lines in the colour of the paper, over the colour of the series. */
function pattern({colour: property, pattern: kind}) {
  const tile = Object.assign(document.createElement('canvas'), {width: 8, height: 8});
  const pen = tile.getContext('2d');
  pen.fillStyle = colour(property);
  pen.fillRect(0, 0, 8, 8);
  pen.strokeStyle = colour('--paper');
  pen.globalAlpha = 0.6;
  pen.lineWidth = 1.25;
  const line = (...points) => {
    pen.beginPath();
    pen.moveTo(points[0], points[1]);
    pen.lineTo(points[2], points[3]);
    pen.stroke();
  };
  const rising = () => [[-2, 2, 2, -2], [-1, 9, 9, -1], [6, 10, 10, 6]].forEach(p => line(...p));
  const falling = () => [[-2, 6, 2, 10], [-1, -1, 9, 9], [6, -2, 10, 2]].forEach(p => line(...p));
  if (kind === 'rising' || kind === 'crossed') rising();
  if (kind === 'falling' || kind === 'crossed') falling();
  if (kind === 'upright') line(4, 0, 4, 8);
  return pen.createPattern(tile, 'repeat');
}

/** From the least to the most of the rounds, over each bar. */
const whiskers = {
  id: 'whiskers',
  afterDatasetsDraw(chart) {
    const pen = chart.ctx;
    const flat = chart.options.indexAxis === 'y';
    const scale = flat ? chart.scales.x : chart.scales.y;
    const at = (along, across) => (flat ? [along, across] : [across, along]);
    pen.save();
    for (const set of chart.getSortedVisibleDatasetMetas()) {
      set.data.forEach((bar, index) => {
        const spread = set._dataset.spreads?.[index];
        if (!spread) return;
        const across = flat ? bar.y : bar.x;
        const [least, most] = spread.map(value => scale.getPixelForValue(value));
        const cap = Math.min(4, (flat ? bar.height : bar.width) / 3);
        pen.beginPath();
        for (const [from, to] of [
          [at(least, across), at(most, across)],
          [at(least, across - cap), at(least, across + cap)],
          [at(most, across - cap), at(most, across + cap)],
        ]) {
          pen.moveTo(...from);
          pen.lineTo(...to);
        }
        // With a rim, to be seen on any bar.
        for (const [stroke, width] of [['--paper', 3.5], ['--ink', 1.5]]) {
          pen.strokeStyle = colour(stroke);
          pen.lineWidth = width;
          pen.stroke();
        }
      });
    }
    pen.restore();
  },
};

function axis(title, more = {}) {
  return {
    title: {display: true, text: title},
    grid: {color: colour('--rule')},
    border: {display: false},
    ...more,
    ticks: {maxRotation: 0, ...more.ticks},
  };
}

/** 1 and 5 of each power of ten: 500K has room beside 1M where the thousands have not. */
function briefly(value) {
  return /^[15]e/.test(value.toExponential()) ? value.toLocaleString('en', {notation: 'compact'}) : null;
}

/** Groups of bars, one of each series. On a phone they lie. */
function bars({groups, series, unit, lying = false, logarithmic = false}) {
  const flat = lying || matchMedia('screen and (max-width: 40rem)').matches;
  const longest = Math.max(0, ...series.flatMap(({values, spreads = []}) => [values, spreads].flat(2)).filter(Number.isFinite));
  // From the power of ten below half the shortest bar, or that bar has no length.
  const shortest = Math.min(...series.flatMap(({values}) => values));
  const value = axis(unit, logarithmic
    ? {type: 'logarithmic', min: 10 ** Math.floor(Math.log10(shortest / 2)), ticks: {callback: briefly}}
    : {beginAtZero: true, suggestedMax: longest});
  const group = axis('', {title: {display: false}, grid: {display: false}});
  return {
    type: 'bar',
    plugins: [whiskers],
    data: {
      labels: groups,
      datasets: series.map(({name, values, spreads}, index) => ({
        label: name,
        data: values,
        spreads,
        hidden: hidden.has(name),
        backgroundColor: pattern(look(name, index)),
        borderColor: colour(look(name, index).colour),
        borderWidth: 1,
        categoryPercentage: 0.78,
        barPercentage: 0.86,
      })),
    },
    options: {
      indexAxis: flat ? 'y' : 'x',
      scales: flat ? {x: value, y: group} : {x: group, y: value},
      interaction: {mode: 'index', axis: flat ? 'y' : 'x', intersect: false},
    },
  };
}

/** A line for each series, its points {x, y}. */
function lines({series, x, y, label}) {
  return {
    type: 'line',
    data: {
      datasets: series.map(({name, points}, index) => ({
        label: name,
        data: points,
        hidden: hidden.has(name),
        borderColor: colour(look(name, index).colour),
        backgroundColor: colour(look(name, index).colour),
        borderDash: look(name, index).dash,
        borderWidth: 2,
        pointStyle: look(name, index).point,
        pointRadius: 3.5,
        pointBorderWidth: 1.5,
        clip: false,
      })),
    },
    options: {
      scales: {x, y},
      interaction: {mode: 'index', intersect: false},
      plugins: {tooltip: {callbacks: {title: ([first]) => (first ? label(first.parsed.x) : '')}}},
    },
  };
}

/** How a series looks as a bar and as a line, for the legend. */
function swatch(name, index) {
  const {colour: property, dash} = look(name, index);
  const canvas = Object.assign(document.createElement('canvas'), {width: 60, height: 24});
  canvas.style.cssText = 'width:30px;height:12px';
  canvas.setAttribute('aria-hidden', 'true');
  const pen = canvas.getContext('2d');
  pen.scale(2, 2);
  pen.fillStyle = pattern(look(name, index));
  pen.fillRect(0, 0, 11, 12);
  pen.strokeStyle = pen.fillStyle = colour(property);
  pen.lineWidth = 2;
  pen.setLineDash(dash);
  pen.beginPath();
  pen.moveTo(14, 6);
  pen.lineTo(30, 6);
  pen.stroke();
  pen.setLineDash([]);
  Chart.helpers?.drawPoint?.(pen, {pointStyle: look(name, index).point, radius: 4, borderWidth: 1}, 22, 6);
  return canvas;
}

function legend(names) {
  const legend = document.getElementById('legend');
  if (!legend) return;
  const focused = [...legend.children].indexOf(document.activeElement);
  legend.replaceChildren(
    ...names.map((name, index) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.setAttribute('aria-pressed', String(!hidden.has(name)));
      button.append(swatch(name, index), name);
      button.addEventListener('click', () => {
        if (!hidden.delete(name)) hidden.add(name);
        draw();
      });
      return button;
    }));
  legend.children[focused]?.focus();
  legend.hidden = false;
}

/** Draws everything anew: after a change of the theme, the width, the medium or what is shown. */
function draw() {
  Chart.defaults.color = colour('--soft');
  Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
  Chart.defaults.font.size = 12;
  Chart.defaults.animation = false;
  Chart.defaults.maintainAspectRatio = false;
  Chart.defaults.plugins.legend.display = false;
  Chart.defaults.plugins.tooltip.usePointStyle = true;
  charts.splice(0).forEach(chart => chart.destroy());
  legend(page.names());
  document.querySelectorAll('canvas[data-chart]').forEach(canvas => {
    charts.push(new Chart(canvas, page[canvas.dataset.chart](Number(canvas.dataset.index))));
  });
}

/** Light or dark: as the system has it, until somebody chooses. */
function theme() {
  const button = document.getElementById('theme');
  const system = matchMedia('(prefers-color-scheme: dark)');
  const remembered = () => {
    try {
      return localStorage.getItem('theme');
    } catch {
      return null; // a browser that keeps nothing for files
    }
  };
  const show = chosen => {
    if (chosen) root.dataset.theme = chosen;
    button.setAttribute('aria-pressed', String((chosen ?? (system.matches ? 'dark' : 'light')) === 'dark'));
  };
  show(remembered());
  button.hidden = false;
  button.addEventListener('click', () => {
    const chosen = button.getAttribute('aria-pressed') === 'true' ? 'light' : 'dark';
    try {
      localStorage.setItem('theme', chosen);
    } catch {
      // then for this visit only
    }
    show(chosen);
    draw();
  });
  system.addEventListener('change', () => {
    show(root.dataset.theme);
    draw();
  });
}

/** On paper there is nothing to open. */
function unfold(printing) {
  document.querySelectorAll('details').forEach(details => {
    if (printing && !details.open) details.dataset.folded = '';
    if (printing) details.open = true;
    else if ('folded' in details.dataset) {
      details.open = false;
      delete details.dataset.folded;
    }
  });
}

function start() {
  theme();
  matchMedia('screen and (max-width: 40rem)').addEventListener('change', draw);
  matchMedia('print').addEventListener('change', ({matches}) => {
    unfold(matches);
    draw();
  });
  draw();
}
