// The code stands behind the # of a set-up link: a browser never sends that to a server, and no log has it.
(() => {
  const field = document.querySelector("[data-code-of-link]");
  const code = location.hash.slice(1);
  if (field && code && code.length <= 100) {
    field.value = code;
    history.replaceState(null, "", location.pathname + location.search);
  }
})();
