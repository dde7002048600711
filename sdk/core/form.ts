/** A value of an HTML form, nested the PHP way. `undefined` leaves the field out, an empty text is sent. */
export type FormValue = string | number | boolean | undefined | FormValue[] | { [key: string]: FormValue };

/**
 * Encodes nested values as PHP form fields: `records[0][name]=www&records[0][ttl]=3600`.
 * Lists get the indices 0, 1, 2 … so that order of appearance and order of index agree
 * (artnet.md, section 1.1). Brackets are sent raw, everything else is percent-encoded.
 */
export function encodeForm(fields: Record<string, FormValue>): string {
  return [...flatten(fields)].map(([name, value]) => `${name}=${encodeText(value)}`).join("&");
}

/** How many variables a form holds: PHP cuts off requests above `max_input_vars`. */
export function countFormFields(fields: Record<string, FormValue>): number {
  return [...flatten(fields)].length;
}

function* flatten(fields: Record<string, FormValue>): Generator<[string, string]> {
  for (const [key, value] of Object.entries(fields)) yield* flattenValue(encodeText(key), value);
}

function* flattenValue(name: string, value: FormValue): Generator<[string, string]> {
  if (value === undefined) return;
  if (typeof value === "object") {
    for (const [key, inner] of Object.entries(value))
      yield* flattenValue(`${name}[${encodeText(key)}]`, inner);
  } else {
    yield [name, String(value)];
  }
}

function encodeText(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
