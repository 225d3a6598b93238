// Runs before the first paint, so that no page flashes in the wrong theme. The choice stays in this browser.
(() => {
  const key = "dbdashboard.theme";
  const system = matchMedia("(prefers-color-scheme: dark)");
  const choices = ["system", "light", "dark"];
  let forThisPage = "system"; // Used when this browser keeps nothing.

  function choice() {
    try {
      const kept = localStorage.getItem(key);
      return choices.includes(kept) ? kept : "system";
    } catch {
      return forThisPage;
    }
  }

  function apply() {
    const chosen = choice();
    const root = document.documentElement;
    root.dataset.themeChoice = chosen;
    root.dataset.theme = chosen === "system" ? (system.matches ? "dark" : "light") : chosen;
  }

  window.dbDashboardTheme = {
    next() {
      const next = choices[(choices.indexOf(choice()) + 1) % choices.length];
      forThisPage = next;
      try { localStorage.setItem(key, next); } catch { /* Storage is switched off: see forThisPage. */ }
      apply();
      return next;
    },
  };

  system.addEventListener("change", apply);
  apply();
})();
