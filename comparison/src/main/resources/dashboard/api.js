// Requests to the lab. What goes wrong is an Error whose message is the problem's sentence.

export function get(path) {
  return answer(fetch(path));
}

export function post(path, body = {}) {
  return answer(
    fetch(path, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    }),
  );
}

async function answer(request) {
  let response;
  try {
    response = await request;
  } catch {
    throw new Error("The lab does not answer. Is ./lab up still running?");
  }
  const body = await response.json();
  if (!response.ok) {
    throw new Error(body.detail ?? `The lab answers with status ${response.status}.`);
  }
  return body;
}

/** Disables a button while work goes on, and gives it the focus back. */
export async function busy(button, work) {
  const focused = document.activeElement === button;
  button.disabled = true;
  button.setAttribute("aria-busy", "true");
  try {
    return await work();
  } finally {
    button.disabled = false;
    button.removeAttribute("aria-busy");
    if (focused) {
      button.focus();
    }
  }
}
