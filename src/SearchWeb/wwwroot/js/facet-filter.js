/*
 * The page of all values of a facet narrows while one types: the server filters, for it alone knows that "hau" is "Hậu",
 * and what it sends replaces the list. Without script the button does the same.
 */
const PAUSE = 150;
const form = document.querySelector("form[data-live]");

if (form) {
  const box = form.querySelector("input[name=contains]");
  let timer = 0;
  let request = null;

  async function narrow() {
    request?.abort();
    request = new AbortController();
    const mine = request;
    const fields = new URLSearchParams([...new FormData(form)].filter(([, value]) => value !== ""));
    const address = form.getAttribute("action") + "?" + fields;
    try {
      const answer = await fetch(address, { signal: mine.signal });
      if (!answer.ok || mine !== request) return;
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const values = page.getElementById("values");
      if (!values) return;
      document.getElementById("values").replaceWith(document.adoptNode(values));
      history.replaceState(null, "", address);
    } catch (error) {
      if (error.name !== "AbortError") throw error;
    }
  }

  box.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(narrow, PAUSE);
  });
}
