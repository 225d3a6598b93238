// Everything the keyboard does beside plain tabbing, the dialogs, copying and the truth about the connection.
// No call to the server is needed for any of it; the server's components only render.

const typing = target => target instanceof Element && target.closest("input, textarea, select, [contenteditable]");
const openDialog = () => document.querySelector("dialog[open]");

function open(id) {
  const dialog = document.getElementById(id);
  if (!dialog || dialog.open) return;
  openDialog()?.close();
  dialog.showModal();
  const search = dialog.querySelector("input[type=search]");
  if (search) {
    search.focus();
    search.select();
  }
}

// --- Keys ---------------------------------------------------------------------------------------------------------
let goUntil = 0;

document.addEventListener("keydown", event => {
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
    event.preventDefault();
    open("palette");
    return;
  }
  if (event.target.matches?.("[data-palette]")) return movePalette(event);
  if (event.key === "Escape" && typing(event.target) && !openDialog()) return event.target.blur();
  if (typing(event.target) || openDialog() || event.ctrlKey || event.metaKey || event.altKey) return;
  plainKey(event);
});

// After a navigation the framework puts the focus on the heading, on a slow line only when somebody types already: the field gets
// it back. A heading that is pressed keeps it.
let pressedAt = -1000;
document.addEventListener("pointerdown", event => { pressedAt = event.timeStamp; });
document.addEventListener("focusin", event => {
  const left = event.relatedTarget;
  if (event.target.matches("h1[tabindex='-1']") && typing(left) && left.isConnected && event.timeStamp - pressedAt > 500) left.focus();
});

function plainKey(event) {
  if (event.timeStamp < goUntil) {
    goUntil = 0;
    document.querySelector(`[data-go="${CSS.escape(event.key)}"]`)?.click();
  } else if (event.key === "g") {
    goUntil = event.timeStamp + 1500;
  } else if (event.key === "?") {
    open("keys");
  } else if (event.key === "/") {
    event.preventDefault();
    const search = document.querySelector("main [data-search]");
    search ? search.focus() : open("palette");
  }
}

function movePalette(event) {
  entered = false;
  const options = paletteOptions();
  const at = options.findIndex(option => option.getAttribute("aria-selected") === "true");
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (event.key === "Enter") {
    event.preventDefault();
    if (isAnswered(event.target)) options[at]?.click();
    else entered = true;
  } else if (step && options.length > 0) {
    event.preventDefault();
    choose(event.target, options, (at + step + options.length) % options.length);
  }
}

function choose(input, options, index) {
  options.forEach((option, i) => option.setAttribute("aria-selected", i === index ? "true" : "false"));
  input.setAttribute("aria-activedescendant", options[index].id);
  options[index].scrollIntoView({ block: "nearest" });
}

// The server finds; each list says for which text. Enter on the list of an older text would open what nobody asked for:
// it waits for its own list and opens the first entry of that.
let entered = false;

const paletteOptions = () => [...document.querySelectorAll("#palette-list [role=option]")];
const isAnswered = input => document.getElementById("palette-list").dataset.foundFor === input.value;

const answers = new MutationObserver(() => {
  const input = document.querySelector("[data-palette]");
  const options = paletteOptions();
  // A new list begins at its first entry: the one that was chosen may be gone, or elsewhere.
  if (options.length > 0) choose(input, options, 0);
  if (entered && isAnswered(input)) {
    entered = false;
    options[0]?.click();
  }
});

document.addEventListener("input", event => {
  if (!event.target.matches("[data-palette]")) return;
  entered = false;
  answers.observe(document.getElementById("palette-list"), { attributeFilter: ["data-found-for"] });
});

// Whoever closed the palette no longer waits for it. A close event does not bubble.
document.addEventListener("close", () => { entered = false; }, true);

// --- Presses ------------------------------------------------------------------------------------------------------
document.addEventListener("click", event => {
  if (!(event.target instanceof Element)) return;
  const on = selector => event.target.closest(selector);
  const opener = on("[data-open]");
  const copier = on("[data-copy]");
  if (on("[data-asks]")) revealAnswer();
  if (opener) open(opener.dataset.open);
  else if (copier) copy(copier);
  else if (on("[data-theme-next]")) window.dbDashboardTheme.next();
  else if (on("[data-close]")) on("dialog")?.close();
  else if (event.target instanceof HTMLDialogElement && !event.target.hasAttribute("data-modal")) event.target.close(); // The backdrop.
  else if (on("[data-reload]")) location.reload();
  else if (on("[data-reconnect]")) reconnect();
});

// On a phone the scenarios stand below their answer: whoever asks is brought to it, once it is there.
function revealAnswer() {
  const answer = document.getElementById("answer");
  if (!answer) return;
  const observer = new MutationObserver(() => {
    const top = answer.getBoundingClientRect().top;
    if (top < 0 || top > innerHeight / 2) answer.scrollIntoView({ block: "start" });
    if (answer.querySelector(".answer")) observer.disconnect();
  });
  observer.observe(answer, { childList: true, subtree: true, characterData: true });
  setTimeout(() => observer.disconnect(), 10000);
}

// Before Blazor's own listener, which would take "#main" for an address under the base.
document.addEventListener("click", event => {
  if (!(event.target instanceof Element) || !event.target.closest("[data-skip]")) return;
  event.preventDefault();
  event.stopPropagation();
  document.getElementById("main")?.focus();
}, true);

async function copy(button) {
  const word = button.querySelector("[data-copy-word]");
  let said = "Copied";
  try {
    await navigator.clipboard.writeText(button.dataset.copy);
  } catch {
    said = "Not allowed by the browser";
  }
  announce(said);
  if (!word) return;
  word.dataset.copyWord ||= word.textContent;
  word.textContent = said;
  setTimeout(() => { word.textContent = word.dataset.copyWord; }, 1500);
}

function announce(text) {
  let live = document.getElementById("announce");
  if (!live) {
    live = Object.assign(document.createElement("div"), { id: "announce", className: "hidden-text" });
    live.setAttribute("role", "status");
    document.body.append(live);
  }
  live.textContent = text;
}

// On a phone the parts of a page stand in a row that scrolls in itself: the open one is brought into it.
let shownTab = null;
new MutationObserver(() => {
  const tab = document.querySelector(".tabs [aria-current]");
  if (tab === shownTab) return;
  shownTab = tab;
  const row = tab?.parentElement;
  if (row && row.scrollWidth > row.clientWidth) row.scrollLeft = tab.offsetLeft - row.offsetLeft - (row.clientWidth - tab.offsetWidth) / 2;
}).observe(document.body, { subtree: true, childList: true, attributeFilter: ["aria-current"] });

// --- Connection ---------------------------------------------------------------------------------------------------
const notice = document.getElementById("components-reconnect-modal");

notice?.addEventListener("components-reconnect-state-changed", event => {
  const lost = document.documentElement.hasAttribute("data-lost");
  if (event.detail.state === "hide") {
    document.documentElement.removeAttribute("data-lost");
  } else if (!lost) {
    document.documentElement.setAttribute("data-lost", "");
    const at = new Date().toISOString().slice(11, 19) + " UTC";
    notice.querySelectorAll("[data-lost-at]").forEach(element => { element.textContent = at; });
  }
});

async function reconnect() {
  try {
    if (!(await window.Blazor.reconnect())) location.reload();
  } catch {
    // Still out of reach: the notice stays and says so.
  }
}

// Back from sleep: try at once instead of waiting for the next attempt.
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "visible" && notice?.classList.contains("components-reconnect-failed")) reconnect();
});
