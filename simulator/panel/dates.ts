/** `Y-m-d H:i:s`, the panel's usual form. */
export function dateTime(ms: number): string {
  return new Date(ms).toISOString().slice(0, 19).replace("T", " ");
}

/** `d.m.Y`, as in `order_billing_date`. */
export function dottedDate(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10).split("-").reverse().join(".");
}

/** Seconds since the epoch as text. */
export function unixText(ms: number): string {
  return String(Math.floor(ms / 1000));
}
