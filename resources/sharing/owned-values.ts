/** Values of an object by their names; what is missing, or `undefined`, is not there. */
export type Values = Readonly<Record<string, string | undefined>>;

/** Some values of an object, as the program, the state and the vendor have them. */
export interface Owning {
  /** What the program declares; nothing of a resource that goes. */
  wanted: Values;
  /** What the state declares. */
  ours: Values;
  /** What it declared before writes whose outcome is not known. */
  was?: readonly Values[] | undefined;
  /** What was there before the resource, of each value that the state declares. */
  former: Values;
  /** What the vendor has now. */
  live: Values;
  isSame: (one: string | undefined, other: string | undefined) => boolean;
}

export interface OwnedChange {
  /** What has to be written; `undefined` takes a value away. Empty when everything is as it should be. */
  write: Values;
  /** What was there before, of each value that the program declares. */
  former: Values;
  /** Values that somebody else has changed since and that stay, although the resource lets them go. */
  foreign: string[];
}

/**
 * What has to change so that the program's values stand. A value that the program no longer declares becomes what it was before
 * the resource, unless somebody else has changed it since. Values that nobody declares are never touched.
 */
export function ownedChange({ wanted, ours, was = [], former, live, isSame }: Owning): OwnedChange {
  const write: Record<string, string | undefined> = {};
  const remembered: Record<string, string | undefined> = {};
  const foreign: string[] = [];
  for (const [name, value] of Object.entries(wanted)) {
    remembered[name] = name in ours ? former[name] : live[name];
    if (!isSame(live[name], value)) write[name] = value;
  }
  for (const name of Object.keys(ours).filter((each) => !(each in wanted))) {
    if (isSame(live[name], former[name])) continue;
    if ([ours, ...was].some((one) => name in one && isSame(live[name], one[name])))
      write[name] = former[name];
    else foreign.push(name);
  }
  return { write, former: remembered, foreign };
}
