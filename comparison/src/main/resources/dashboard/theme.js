// Light or dark: as the system has it, until somebody chooses.

const KEY = "caching-lab-theme";
const system = matchMedia("(prefers-color-scheme: dark)");

export function theme(button, changed) {
  function apply() {
    const chosen = localStorage.getItem(KEY);
    const dark = chosen === null ? system.matches : chosen === "dark";
    document.documentElement.dataset.theme = dark ? "dark" : "light";
    button.setAttribute("aria-pressed", String(dark));
    changed();
  }
  button.addEventListener("click", () => {
    const dark = document.documentElement.dataset.theme === "dark";
    localStorage.setItem(KEY, dark ? "light" : "dark");
    apply();
  });
  system.addEventListener("change", apply);
  apply();
}
