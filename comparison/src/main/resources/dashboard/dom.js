// Small helpers for building elements. Text is always set as text, never as markup.

/** An element: el("li", { class: "quiet" }, "text", child). */
export function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) {
      element.setAttribute(name, "");
    } else if (value !== false && value !== null && value !== undefined) {
      element.setAttribute(name, value);
    }
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

/** Sets the text of an element, if it is another one. */
export function text(element, value) {
  if (element.textContent !== value) {
    element.textContent = value;
  }
}

/** 1234.5 as "1,235"; null as an en dash. */
export function count(value) {
  return value === null || value === undefined ? "–" : Math.round(value).toLocaleString("en");
}

/** Milliseconds with as many digits as help. */
export function millis(value) {
  if (value === null || value === undefined) {
    return "–";
  }
  const digits = value < 10 ? 2 : value < 100 ? 1 : 0;
  return `${value.toLocaleString("en", { minimumFractionDigits: digits, maximumFractionDigits: digits })} ms`;
}

/** 0.912 as "91.2 %". */
export function percent(value) {
  return value === null || value === undefined ? "–" : `${(100 * value).toFixed(1)} %`;
}

/** How long ago: "0.4 s", "12 s", "3 min". */
export function age(value) {
  if (value < 10_000) {
    return `${(value / 1000).toFixed(1)} s`;
  }
  return value < 120_000 ? `${Math.round(value / 1000)} s` : `${Math.round(value / 60_000)} min`;
}
