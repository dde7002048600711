import { isKind, RackformError } from "../../sdk/core";
import type { OwnedCall } from "../contract/run";
import { ownedChange, type OwnedChange, type Values } from "../sharing/owned-values";
import { poll } from "../sharing/poll";
import { instanceIfAny, type LiveInstance } from "./live";
import type { CloudInstanceInputs, CloudInstanceState } from "./schema";

const patience = { looks: 4, intervalMs: 3_000 };

/** One notation of a text that a form carries: ends of lines come back in either form, blanks at its end may not. */
export const canonicalText = (text: string): string => text.replace(/\r\n?/g, "\n").trim();

const isSame = (one: string | undefined, other: string | undefined): boolean =>
  canonicalText(one ?? "") === canonicalText(other ?? "");

export const valuesIn = ({ displayName, notes }: Partial<CloudInstanceInputs>): Values =>
  Object.fromEntries(Object.entries({ displayName, notes }).filter(([, value]) => value !== undefined));

type State = Partial<CloudInstanceInputs & CloudInstanceState>;

/** What has to be written for the name and the notes, and what they were before. */
export function changeOf(
  wanted: Partial<CloudInstanceInputs>,
  state: State,
  { customProperties }: LiveInstance,
): OwnedChange {
  return ownedChange({
    wanted: valuesIn(wanted),
    ours: valuesIn(state),
    former: state.__before ?? {},
    live: { ...customProperties },
    was: state.__was,
    isSame,
  });
}

/** Sends those that differ, and looks until the vendor shows them. What somebody else has changed stays, and is told. */
export async function writeProperties(
  call: OwnedCall,
  live: LiveInstance,
  { write, foreign }: Pick<OwnedChange, "write" | "foreign">,
): Promise<void> {
  for (const name of foreign)
    call.run.log(
      `artnet:${live.id}: the ${called[name]} was changed by somebody else since the last run, and stays; to have the former one there again, take the change into the state with pulumi refresh first`,
    );
  const names = Object.keys(write);
  if (names.length === 0) return;
  const { client } = call.run.account("artnet");
  const texts = Object.fromEntries(names.map((name) => [name, write[name] ?? ""]));
  await client.cloudInstance.editCustomProperties(live.id, texts, call.limits).catch((error: unknown) => {
    const [argument] = names;
    throw isKind(error, "validation") && names.length === 1 ? error.with({ argument }) : error;
  });
  const seen = await poll(call, {
    what: `the name and notes of the cloud instance ${live.id}`,
    ...patience,
    async look() {
      const now: Values = { ...(await instanceIfAny(call, live.id))?.customProperties };
      return names.every((name) => isSame(now[name], write[name])) || undefined;
    },
  });
  if (seen) return;
  throw new RackformError({
    kind: "protocol",
    vendor: "artnet",
    argument: names[0],
    applied: "unknown",
    message: `the vendor accepted the ${names.map((name) => called[name]).join(" and ")} of the cloud instance ${live.id} and shows something else; run pulumi refresh, then up again`,
  });
}

const called: Record<string, string> = { displayName: "display name", notes: "notes" };
