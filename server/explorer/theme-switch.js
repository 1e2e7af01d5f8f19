/** The switch between the colours of the system, light and dark; the choice is remembered. */

export function startThemeSwitch() {
  const root = document.documentElement;
  for (const choice of document.querySelectorAll("input[name=theme]")) {
    if (!(choice instanceof HTMLInputElement)) continue;
    choice.checked = choice.value === (root.dataset.theme ?? "auto");
    choice.addEventListener("change", () => {
      if (choice.value === "auto") delete root.dataset.theme;
      else root.dataset.theme = choice.value;
      remember(choice.value);
    });
  }
}

/**
 * Where the browser keeps nothing the choice holds for this page.
 * @param {string} theme
 */
function remember(theme) {
  try {
    if (theme === "auto") localStorage.removeItem("theme");
    else localStorage.setItem("theme", theme);
  } catch {}
}
