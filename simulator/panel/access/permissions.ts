import { noPermission } from "../refusal";
import type { ApiKey, Identity } from "./identity";

/** What an API key may be limited to; `none` needs only a valid credential. */
export type Category =
  "dns" | "servers" | "webhosting" | "racks" | "support" | "billing" | "account" | "none";

export interface Permission {
  mode: "r" | "rw";
  all?: boolean;
  ids?: (string | number)[];
}

export type Permissions = Partial<Record<Exclude<Category, "none">, Permission>>;

export const everything: Permissions = {
  dns: { mode: "rw", all: true },
  servers: { mode: "rw", all: true },
  webhosting: { mode: "rw", all: true },
  racks: { mode: "rw" },
  support: { mode: "rw" },
  billing: { mode: "rw" },
  account: { mode: "rw" },
};

function limitedTo(key: ApiKey, category: Category): string[] | undefined {
  if (category === "none") return undefined;
  const permission = key.permissions[category];
  if (!permission) return [];
  if (permission.all || !permission.ids) return undefined;
  return permission.ids.map(String);
}

/** Whether a list shows the object to this caller. */
export function visible(identity: Identity, category: Category, id: string): boolean {
  return identity.kind !== "key" || (limitedTo(identity.key, category)?.includes(id) ?? true);
}

/** Refuses an API key without the category, a read-only one on anything but GET, a limited one on other ids. */
export function authorise(identity: Identity, method: string, access: Category | "login", id?: string): void {
  if (identity.kind !== "key" || access === "none") return;
  if (access === "login") throw noPermission();
  const permission = identity.key.permissions[access];
  if (!permission) throw noPermission();
  if (permission.mode !== "rw" && method !== "GET") throw noPermission();
  if (id !== undefined && !visible(identity, access, id)) throw noPermission();
}
