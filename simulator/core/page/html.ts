/** Text that is safe in a page. Only this file makes it. */
export interface Html {
  readonly text: string;
}

class SafeHtml implements Html {
  constructor(readonly text: string) {}
}

const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function render(value: unknown): string {
  if (value === undefined || value === null) return "";
  if (value instanceof SafeHtml) return value.text;
  if (Array.isArray(value)) return value.map(render).join("");
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? "");
}

/** A template whose values are escaped, except those that are templates themselves. */
function template(strings: TemplateStringsArray, ...values: unknown[]): Html {
  return new SafeHtml(strings.reduce((text, part, index) => text + render(values[index - 1]) + part));
}

/** `html.trusted` takes a constant of the program as it is. */
export const html = Object.assign(template, { trusted: (text: string): Html => new SafeHtml(text) });

/** A table that scrolls by itself where the page is narrow. `mark` says which rows stand out. */
export function table(
  columns: readonly string[],
  rows: readonly (readonly unknown[])[],
  mark: (row: number) => boolean = () => false,
): Html {
  if (rows.length === 0) return html`<p class="quiet">none</p>`;
  const head = columns.map((column) => html`<th>${column}</th>`);
  const body = rows.map(
    (row, index) =>
      html`<tr class="${mark(index) ? "marked" : ""}">
        ${row.map((cell) => html`<td>${cell}</td>`)}
      </tr> `,
  );
  return html`<div class="wide">
    <table>
      <tr>
        ${head}
      </tr>
      ${body}
    </table>
  </div>`;
}
