/*
 * Searches kept in this browser and nowhere else: an address and a sentence each. The results page has the button, the
 * first page the list.
 */
const KEY = "dau.saved";
const MOST = 50;

function read() {
  try {
    const saved = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    // What stands there may be anything: only addresses of this site's searches are shown.
    return Array.isArray(saved) ? saved.filter(isSearch) : [];
  } catch {
    return [];
  }
}

function isSearch(entry) {
  return typeof entry?.url === "string" && typeof entry.name === "string" && /^\/tim-kiem(\?|$)/.test(entry.url);
}

function write(saved) {
  try {
    localStorage.setItem(KEY, JSON.stringify(saved.slice(0, MOST)));
    return true;
  } catch {
    return false;
  }
}

const button = document.querySelector("button[data-save]");
if (button) {
  const { url, name, save, saved } = button.dataset;
  const isSaved = () => read().some(entry => entry.url === url);
  const label = () => {
    button.textContent = isSaved() ? saved : save;
    button.setAttribute("aria-pressed", String(isSaved()));
  };
  button.hidden = false;
  button.addEventListener("click", () => {
    const others = read().filter(entry => entry.url !== url);
    write(isSaved() ? others : [{ url, name }, ...others]);
    label();
  });
  label();
}

const section = document.getElementById("saved");
if (section) {
  const list = section.querySelector("ul");
  const show = () => {
    const saved = read();
    section.hidden = saved.length === 0;
    list.replaceChildren(...saved.map(entry => {
      const item = document.createElement("li");
      const link = document.createElement("a");
      link.href = entry.url;
      link.textContent = entry.name;
      const feed = document.createElement("a");
      feed.href = entry.url.replace("/tim-kiem", "/tim-kiem.atom");
      feed.textContent = section.dataset.feed;
      feed.setAttribute("aria-label", section.dataset.feed + ": " + entry.name);
      const remove = document.createElement("button");
      remove.type = "button";
      remove.textContent = section.dataset.remove;
      remove.setAttribute("aria-label", section.dataset.remove + ": " + entry.name);
      remove.addEventListener("click", () => {
        write(read().filter(other => other.url !== entry.url));
        show();
        (list.querySelector("button") ?? document.querySelector("input[type=search]")).focus();
      });
      item.append(link, " ", feed, " ", remove);
      return item;
    }));
  };
  show();
}
