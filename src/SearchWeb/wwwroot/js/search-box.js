/*
 * Completions below the search box, as the WAI-ARIA pattern "combobox with list autocomplete" has it: the focus stays in
 * the box, the arrows walk the list, Enter takes what is marked, Escape closes. Without script the box is a plain form.
 */
const PAUSE = 120;
const MOST = 8;

for (const form of document.querySelectorAll("form[data-suggest]")) enhance(form);

function enhance(form) {
  const box = form.querySelector("input[type=search]");
  const words = form.dataset;
  const list = document.createElement("ul");
  list.id = box.id + "-list";
  list.className = "sugg";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", words.label);
  const status = document.createElement("p");
  status.className = "vh";
  status.setAttribute("role", "status");
  form.append(list, status);

  box.setAttribute("role", "combobox");
  box.setAttribute("aria-autocomplete", "list");
  box.setAttribute("aria-expanded", "false");
  box.setAttribute("aria-controls", list.id);

  let typed = box.value;
  let active = -1;
  let timer = 0;
  let request = null;

  function close() {
    clearTimeout(timer);
    request?.abort();
    request = null;
    active = -1;
    list.hidden = true;
    list.replaceChildren();
    box.setAttribute("aria-expanded", "false");
    box.removeAttribute("aria-activedescendant");
    status.textContent = "";
  }

  function mark(index) {
    // Who walks the list has chosen it: an answer that comes late must not take it away.
    clearTimeout(timer);
    request?.abort();
    list.children[active]?.setAttribute("aria-selected", "false");
    active = index;
    const option = list.children[active];
    if (option) {
      option.setAttribute("aria-selected", "true");
      box.setAttribute("aria-activedescendant", option.id);
      box.value = option.dataset.text;
      option.scrollIntoView({ block: "nearest" });
    } else {
      box.removeAttribute("aria-activedescendant");
      box.value = typed;
    }
  }

  function show(suggestions) {
    active = -1;
    box.removeAttribute("aria-activedescendant");
    list.replaceChildren(...suggestions.map((suggestion, i) => optionOf(suggestion, i)));
    list.hidden = suggestions.length === 0;
    box.setAttribute("aria-expanded", String(!list.hidden));
    status.textContent = suggestions.length === 0 ? words.none : words.some.replace("{0}", suggestions.length);
  }

  function optionOf(suggestion, i) {
    const option = document.createElement("li");
    option.id = list.id + "-" + i;
    option.setAttribute("role", "option");
    option.setAttribute("aria-selected", "false");
    option.dataset.text = suggestion.text;
    const name = document.createElement("span");
    name.textContent = suggestion.text;
    option.append(name);
    const detail = [words[suggestion.kind], suggestion.kind === "province" && suggestion.detail ? words.now + " " + suggestion.detail : suggestion.detail].filter(Boolean).join(", ");
    if (detail) {
      const note = document.createElement("small");
      note.textContent = detail;
      option.append(" ", note);
    }
    return option;
  }

  async function ask() {
    const text = box.value.trim();
    request?.abort();
    if (text === "") return close();
    request = new AbortController();
    const mine = request;
    try {
      const answer = await fetch(words.suggest + "?limit=" + MOST + "&q=" + encodeURIComponent(text), { signal: mine.signal });
      if (!answer.ok) return close();
      const { suggestions } = await answer.json();
      if (mine === request && document.activeElement === box) show(suggestions);
    } catch (error) {
      // Completions are a help, not a need: without them the box still searches.
      if (error.name !== "AbortError") close();
    }
  }

  box.addEventListener("input", () => {
    typed = box.value;
    clearTimeout(timer);
    timer = setTimeout(ask, PAUSE);
  });

  box.addEventListener("keydown", event => {
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    const count = list.hidden ? 0 : list.children.length;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (count === 0) {
        typed = box.value;
        ask();
        return;
      }

      // One place more than there are options: the box itself, with what was typed.
      const step = event.key === "ArrowDown" ? 1 : -1;
      const next = active + step;
      mark(next >= count ? -1 : next < -1 ? count - 1 : next);
    } else if (event.key === "Escape" && count > 0) {
      event.preventDefault();
      box.value = typed;
      close();
    } else if (event.key === "Enter" || event.key === "Tab") {
      // The form is sent with what the box holds: what was marked, or what was typed.
      close();
    }
  });

  // Not "click" alone: the box would lose the focus, and the list with it, before the click arrives.
  list.addEventListener("mousedown", event => event.preventDefault());
  list.addEventListener("click", event => {
    const option = event.target.closest("[role=option]");
    if (!option) return;
    box.value = option.dataset.text;
    close();
    form.requestSubmit();
  });
  box.addEventListener("blur", close);
  form.addEventListener("submit", close);
}
