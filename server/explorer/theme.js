/** Sets the colours that were chosen before anything is drawn; a module would run too late and the page would flash. */
(() => {
  const chosen = (() => {
    try {
      return localStorage.getItem("theme");
    } catch {
      return null;
    }
  })();
  if (chosen === "light" || chosen === "dark") document.documentElement.dataset.theme = chosen;
})();
