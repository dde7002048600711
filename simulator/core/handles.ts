/** An object that a person can change, take away or spoil behind a program's back: what the page offers. */
export interface ObjectHandle {
  /** What it is, for people: `www.example.org A 192.0.2.10`. */
  title: string;
  /** What `seed` takes to have it as it is now; a person changes it. */
  edit?: Record<string, unknown>;
  /** Whether `edit` makes another object beside it, so that `remove` has to come first. */
  replaces?: true;
  /** What `seed` takes to have it gone. */
  remove?: Record<string, unknown>;
  /** What `seed` takes to spoil it as a careless hand would. */
  spoil?: Record<string, unknown>;
}

/** A row of what a vendor's `inspect` answers. */
export type Inspected = Record<string, unknown>;

/** A list of rows by name; none where there is no such list. */
export function rowsOf(inspected: Inspected, name: string): Inspected[] {
  const list = inspected[name];
  return Array.isArray(list) ? (list as Inspected[]) : [];
}

/** A value as a text for a title. */
export function wordOf(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}
