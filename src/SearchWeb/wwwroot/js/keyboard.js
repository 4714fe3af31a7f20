/*
 * Keys: "/" or Ctrl+K to the box, j and k through the results, n and p through the pages, "?" for this list. Single keys
 * can be switched off (WCAG 2.1.4): who speaks to the machine must not search by saying a word.
 */
const OFF = "dau.keys.off";
const help = document.getElementById("keys");
const opener = document.getElementById("keys-open");
const choice = help?.querySelector("input[type=checkbox]");

function areOn() {
  try {
    return localStorage.getItem(OFF) === null;
  } catch {
    return true;
  }
}

function isTyping(target) {
  return target.isContentEditable || target.matches("textarea, select, input:not([type=checkbox]):not([type=radio])");
}

function box() {
  return document.querySelector("form[role=search] input[type=search]");
}

function toBox() {
  box()?.focus();
  box()?.select();
}

function step(by) {
  const links = [...document.querySelectorAll(".res h3 a")];
  if (links.length === 0) return;
  const now = links.findIndex(link => link === document.activeElement || link.closest("li").contains(document.activeElement));
  const next = now < 0 ? (by > 0 ? 0 : links.length - 1) : Math.min(Math.max(now + by, 0), links.length - 1);
  links[next].focus();
  links[next].closest("li").scrollIntoView({ block: "nearest" });
}

const keys = {
  "/": toBox,
  j: () => step(1),
  k: () => step(-1),
  n: () => document.querySelector(".pager a[rel~=next]")?.click(),
  p: () => document.querySelector(".pager a[rel~=prev]")?.click(),
  "?": () => help?.showModal(),
};

document.addEventListener("keydown", event => {
  if (event.defaultPrevented || event.isComposing) return;
  if (event.ctrlKey && !event.altKey && !event.shiftKey && !event.metaKey && event.key.toLowerCase() === "k") {
    event.preventDefault();
    toBox();
    return;
  }

  if (event.ctrlKey || event.altKey || event.metaKey) return;
  if (event.key === "Escape" && event.target === box() && box().getAttribute("aria-expanded") !== "true") {
    box().blur();
    return;
  }

  if (help?.open || isTyping(event.target) || !areOn()) return;
  const action = keys[event.key];
  if (!action) return;
  event.preventDefault();
  action();
});

if (help && opener && choice) {
  opener.hidden = false;
  opener.addEventListener("click", () => help.showModal());
  choice.checked = areOn();
  choice.addEventListener("change", () => {
    try {
      if (choice.checked) localStorage.removeItem(OFF);
      else localStorage.setItem(OFF, "1");
    } catch {
      // A browser that keeps nothing keeps the keys on.
      choice.checked = true;
    }
  });
}
