/** What carries resources out, as states and plans show it. */
export type FrontEnd = keyof typeof frontEnds;

/** Both front ends: the types of their resources, their provider, and its configuration's keys. */
const frontEnds = {
  dynamic: {
    type: "pulumi-nodejs:dynamic/rackform:",
    provider: "pulumi:providers:pulumi-nodejs",
    setting: "rackform:",
  },
  plugin: { type: "rackform:index:", provider: "pulumi:providers:rackform", setting: "" },
} as const;

const all = Object.entries(frontEnds) as [FrontEnd, (typeof frontEnds)[FrontEnd]][];

/** The kind of a resource by its type in a state or a plan; `undefined` for those of other packages. */
export function ownKind(type: unknown): string | undefined {
  const text = String(type);
  const prefix = all.map(([, { type: begin }]) => begin).find((begin) => text.startsWith(begin));
  const kind = prefix === undefined ? "" : text.slice(prefix.length);
  return /^\w+$/.test(kind) ? kind : undefined;
}

/** The type of a kind's resources under a front end. */
export function typeOf(kind: string, frontEnd: FrontEnd): string {
  return frontEnds[frontEnd].type + kind;
}

/** Which front end serves a resource, by its type. */
export function frontEndOf(type: unknown): FrontEnd | undefined {
  return all.find(([, { type: begin }]) => String(type).startsWith(begin))?.[0];
}

/** How a provider's inputs name what Pulumi's configuration calls `rackform:<name>`; nothing for other packages' providers. */
export function settingIn(type: unknown): ((key: string) => string) | undefined {
  const found = all.find(([, { provider }]) => provider === type)?.[1];
  return found && ((key) => found.setting + key.replace(/^rackform:/, ""));
}

// The second form belongs to programs that ask for a version, and perhaps say where to get it; an id may follow.
const usual = /::default(_[^:]*)?(::[^:]*)?$/;

/** Whether a resource belongs to the stack's own account and not to an explicit `Provider`: URN, two colons, id. */
export function isUsualProvider(reference: string): boolean {
  return reference === "" || usual.test(reference);
}
