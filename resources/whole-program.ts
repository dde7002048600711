import type { Bag } from "./contract/handler";
import { Ledger } from "./contract/ledger";
import type { Owner } from "./contract/owner";
import { unknownText } from "./contract/unknown";
import { handlers } from "./handlers";

/** A resource as a program constructs it. */
export interface DeclaredResource {
  kind: string;
  name: string;
  owner: Owner;
  /** Tells which explicit provider it has: each has a ledger of its own. */
  provider: unknown;
  /** The arguments that are known by now. */
  known: Bag;
  /** Names of the arguments that are not. */
  unknown: readonly string[];
}

/** What is wrong with the arguments of a program's resources, beside each other as well; one line for each fault. */
export function faultsOfProgram(resources: readonly DeclaredResource[]): string[] {
  const runs = new Map<unknown, { ledger: Ledger }>();
  const runOf = (provider: unknown) => {
    const run = runs.get(provider) ?? { ledger: new Ledger() };
    runs.set(provider, run);
    return run;
  };
  return resources.flatMap(({ kind, name, owner, provider, known, unknown }) => {
    const news = { ...known, ...Object.fromEntries(unknown.map((argument) => [argument, unknownText])) };
    const { failures } = handlers[kind]!.check({ news, owner, isStateUnknown: true }, runOf(provider));
    return failures.map(
      ({ property, reason }) => `${kind} "${name}": ${property && `property ${property} `}${reason}`,
    );
  });
}
