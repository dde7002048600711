import { createHash } from "node:crypto";

/**
 * What the page does in a browser: it sends what a button says to the control interface, copies the variables, and
 * takes every two seconds what has changed, without closing what is open or touching a form in use.
 */
const script = `
const say = (text) => { document.querySelector("#said").textContent = text; };
const post = async (action, body) => {
  const answer = await fetch("/_control/" + action, {
    method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body),
  });
  const { error } = await answer.json();
  if (error) throw new Error(error);
};
const edit = (vendor, objects) => post("edit", { vendor, objects });
const tell = (work) => work.then(() => { say("done"); return refresh(); }, (error) => say(error.message));
const busy = (part) => part.querySelector("details.edit[open]") || part.contains(document.activeElement) && document.activeElement.matches("input, select, textarea");
async function refresh() {
  const text = await (await fetch("/")).text();
  const fresh = new DOMParser().parseFromString(text, "text/html");
  for (const part of document.querySelectorAll("[data-part]")) {
    const next = fresh.querySelector('[data-part="' + part.dataset.part + '"]');
    if (!next || busy(part)) continue;
    const open = [...part.querySelectorAll("details[open]")].map((one) => one.dataset.key);
    for (const one of next.querySelectorAll("details")) if (open.includes(one.dataset.key)) one.setAttribute("open", "");
    if (!part.isEqualNode(next)) part.replaceWith(next);
  }
}
setInterval(() => refresh().then(() => document.body.classList.remove("gone"), () => {
  document.body.classList.add("gone"); say("the simulator has ended");
}), 2000);
document.addEventListener("click", (event) => {
  const { action, body, copy } = event.target.dataset ?? {};
  if (action) tell(post(action, JSON.parse(body)));
  if (copy) tell(navigator.clipboard.writeText(document.getElementById(copy).textContent));
});
document.addEventListener("submit", (event) => {
  event.preventDefault();
  const form = event.target;
  if (form.id === "fault") {
    const fault = Object.fromEntries([...new FormData(form)].filter(([, value]) => value !== ""));
    for (const name of ["status", "nth", "latencyMs"]) if (fault[name]) fault[name] = Number(fault[name]);
    return tell(post("faults", fault));
  }
  const { vendor, was, remove } = form.dataset;
  let wanted;
  try { wanted = JSON.parse(form.elements.objects.value); } catch (error) { return say(error.message); }
  const work = async () => {
    if (remove) await edit(vendor, JSON.parse(remove));
    try { await edit(vendor, wanted); }
    catch (error) { if (remove) await edit(vendor, JSON.parse(was)); throw error; }
    form.closest("details").removeAttribute("open");
    if (document.activeElement) document.activeElement.blur();
  };
  tell(work());
});
`;

/** The element as it is: the hash is that of every character between its tags. */
export const scriptElement = `<script type="text/javascript">${script}</script>`;

/** For the page's content security policy: nothing else may run. */
export const scriptHash = `sha256-${createHash("sha256").update(script).digest("base64")}`;
