// Dialogs that stand in the address: the server puts <dialog data-modal> on the page and takes it away again; the browser makes it
// a real modal (focus is kept inside, Esc closes, what lies behind is inert). Whatever closes it, its dismissing button is pressed,
// so that the address follows.

customElements.define("open-as-modal", class extends HTMLElement {
  connectedCallback() {
    const dialog = this.closest("dialog");
    const opener = document.activeElement;
    // The rest of the dialog is put on the page in the same turn.
    queueMicrotask(() => {
      if (!dialog?.isConnected || dialog.open) return;
      document.querySelectorAll("dialog[open]").forEach(other => other.close());
      dialog.showModal();
      (dialog.querySelector("[autofocus]") ?? dialog).focus();
    });
    this.giveBack = () => {
      if (opener instanceof HTMLElement && opener.isConnected && opener !== document.body) opener.focus();
      else document.getElementById("main")?.focus();
    };
  }

  disconnectedCallback() {
    this.giveBack();
  }
});

document.addEventListener("close", event => {
  if (event.target instanceof HTMLDialogElement && event.target.hasAttribute("data-modal")) event.target.querySelector("[data-dismiss]")?.click();
}, true);

// Enter confirms nothing: who means it presses the button itself.
document.addEventListener("keydown", event => {
  if (event.key === "Enter" && event.target instanceof Element && event.target.closest("[data-no-enter]")) event.preventDefault();
}, true);

// Menus close like menus.
const closeMenus = except => document.querySelectorAll("details.menu[open]").forEach(menu => { if (menu !== except) menu.open = false; });

document.addEventListener("click", event => {
  const summary = event.target instanceof Element ? event.target.closest("details.menu > summary") : null;
  closeMenus(summary?.parentElement);
});

document.addEventListener("keydown", event => {
  const menu = event.target instanceof Element ? event.target.closest("details.menu[open]") : null;
  if (event.key !== "Escape" || !menu) return;
  menu.open = false;
  menu.querySelector("summary").focus();
});
