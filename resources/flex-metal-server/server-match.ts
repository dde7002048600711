import { plain } from "./canonical";
import type { LiveServer } from "./driver";
import type { FlexMetalServerInputs } from "./schema";
import { isFailed, isGone } from "./status";

/** What an order and the server made from it have in common for sure. */
const identity = ["name", "location", "instanceType", "os"] as const;

type Identity = Record<(typeof identity)[number], string | undefined>;

const ofInputs = (inputs: FlexMetalServerInputs): Identity => ({
  name: plain(inputs.name),
  location: plain(inputs.location),
  instanceType: plain(inputs.instanceType),
  os: plain(inputs.os.slug),
});

const ofServer = (server: LiveServer): Identity => ({
  name: plain(server.name),
  location: plain(server.location),
  instanceType: plain(server.instanceType),
  os: plain(server.slug),
});

/** Orders of equal key could be mistaken for each other. */
export function orderKey(inputs: FlexMetalServerInputs): string {
  return JSON.stringify(ofInputs(inputs));
}

/** Neither given back nor failed. */
export const isInUse = (server: LiveServer): boolean => !isGone(server) && !isFailed(server);

/** What tells the server from the wanted one; a contract counts where both name one. */
export function differences(server: LiveServer, inputs: FlexMetalServerInputs): string[] {
  const has = ofServer(server);
  const wanted = ofInputs(inputs);
  const found: string[] = identity.filter((name) => has[name] !== wanted[name]);
  if (server.contractId && inputs.contractId && server.contractId !== inputs.contractId)
    found.push("contractId");
  return found;
}

export const looksAlike = (server: LiveServer, inputs: FlexMetalServerInputs): boolean =>
  isInUse(server) && differences(server, inputs).length === 0;

export const hasSameName = (server: LiveServer, inputs: FlexMetalServerInputs): boolean =>
  isInUse(server) && plain(server.name) === plain(inputs.name);

/** Servers for a message: uuid, status and age. */
export function describe(servers: readonly LiveServer[]): string {
  return servers
    .map(
      ({ uuid, status, createdAt }) =>
        `${uuid} (${status}${createdAt === undefined ? "" : `, ordered ${new Date(createdAt).toISOString()}`})`,
    )
    .join(", ");
}
