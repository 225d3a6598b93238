// When this browser last looked, kept by the browser alone. Whoever was away for a while gets told, on Triage, how long ago that was;
// the tab keeps that until it is marked as seen, also over a reload.

const key = "dbdashboard.looked";
const away = 15 * 60 * 1000;

function look() {
  try {
    const last = Number(localStorage.getItem(key));
    const isBack = last > 0 && Date.now() - last >= away;
    if (isBack && !sessionStorage.getItem(key)) sessionStorage.setItem(key, String(last));
    localStorage.setItem(key, String(Date.now()));
    return isBack;
  } catch {
    // A browser that keeps nothing has nothing to compare with.
    return false;
  }
}

function tell(element) {
  const input = element.querySelector("input");
  const since = Number(sessionStorage.getItem(key));
  if (!input || !(since > 0)) return;
  input.value = String(Math.max(0, Date.now() - since));
  input.dispatchEvent(new Event("change", { bubbles: true }));
}

customElements.define("last-look", class extends HTMLElement {
  connectedCallback() {
    look();
    // What is inside is put on the page in the same turn.
    queueMicrotask(() => { if (this.isConnected) tell(this); });
  }
});

function lookAgain() {
  if (document.visibilityState === "visible" && look()) document.querySelectorAll("last-look").forEach(tell);
}

document.addEventListener("visibilitychange", lookAgain);
setInterval(lookAgain, 60 * 1000);
look();

document.addEventListener("click", event => {
  if (event.target instanceof Element && event.target.closest("[data-looked]")) sessionStorage.removeItem(key);
});

// A group's row on the same page: Blazor would take "#…" for an address under the base.
document.addEventListener("click", event => {
  const link = event.target instanceof Element ? event.target.closest("[data-to-row]") : null;
  if (!link) return;
  event.preventDefault();
  event.stopPropagation();
  const row = document.getElementById(link.hash.slice(1));
  row?.scrollIntoView({ block: "center" });
  row?.focus();
}, true);
