import type { ObjectHandle } from "../handles";
import type { VendorSimulator } from "../types";
import { html, type Html } from "./html";

/** Characters of a vendor's objects shown; the whole is at `/_control/state`. */
const shownCharacters = 20_000;
/** Objects with buttons, a vendor. */
const shownObjects = 200;

/** A vendor's objects: each with what a person can do to it, and all of them as the vendor keeps them. */
export function objectsOf(vendor: VendorSimulator): Html {
  const handles = vendor.handles?.() ?? [];
  const text = JSON.stringify(vendor.inspect(), null, 2) ?? "";
  const cut = text.length > shownCharacters;
  const more = handles.length - shownObjects;
  return html`<details data-key="${vendor.vendor}">
    <summary>${vendor.vendor} (${handles.length})</summary>
    <ul class="objects">
      ${handles.slice(0, shownObjects).map((handle) => row(vendor.vendor, handle))}
    </ul>
    ${more > 0 ? html`<p class="quiet">… and ${more} more</p>` : ""}
    <details data-key="${vendor.vendor}-raw">
      <summary class="quiet">as JSON</summary>
      <pre>${text.slice(0, shownCharacters)}${cut ? "\n… cut, see /_control/state" : ""}</pre>
    </details>
  </details>`;
}

function row(vendor: string, { title, edit, replaces, remove, spoil }: ObjectHandle): Html {
  return html`<li>
    <span class="title">${title}</span>
    ${edit && form(vendor, title, edit, replaces ? remove : undefined)}
    ${remove && button("delete", "edit", { vendor, objects: remove })}
    ${spoil && button("break", "edit", { vendor, objects: spoil })}
  </li> `;
}

/** A button that sends a body to an action of the control interface. */
export function button(label: string, action: string, body: Record<string, unknown>): Html {
  return html`<button type="button" data-action="${action}" data-body="${JSON.stringify(body)}">
    ${label}
  </button>`;
}

function form(
  vendor: string,
  title: string,
  edit: Record<string, unknown>,
  remove: Record<string, unknown> | undefined,
): Html {
  const text = JSON.stringify(edit, null, 2);
  return html`<details class="edit" data-key="${vendor} ${title}">
    <summary>edit</summary>
    <form
      data-vendor="${vendor}"
      data-was="${JSON.stringify(edit)}"
      data-remove="${remove === undefined ? "" : JSON.stringify(remove)}"
    >
      <textarea name="objects" rows="${Math.min(20, text.split("\n").length)}" aria-label="${title}">
${text}</textarea>
      <button>save</button>
    </form>
  </details>`;
}
