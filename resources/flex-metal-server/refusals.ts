import { RackformError } from "../../sdk/core";
import type { OwnedCall } from "../contract/run";
import type { LiveServer } from "./driver";
import { describe, differences } from "./server-match";
import type { FlexMetalServerInputs } from "./schema";
import { titleOf } from "./title";

/** Nothing tells which of several servers is meant. */
export function several(
  call: OwnedCall,
  inputs: FlexMetalServerInputs,
  servers: readonly LiveServer[],
): RackformError {
  return new RackformError({
    kind: "conflict",
    vendor: inputs.vendor,
    argument: "name",
    applied: "no",
    message: `several servers may be ${titleOf(call, inputs)}, so none was taken over and none was ordered: ${describe(servers)}. Release or rename those that are not meant, or say adopt: false to order another one`,
  });
}

/** The servers that may be meant are not what is declared. */
export function different(
  call: OwnedCall,
  inputs: FlexMetalServerInputs,
  servers: readonly LiveServer[],
): RackformError {
  const list = servers.map((server) => `${server.uuid} with ${toldDifferences(call, inputs, server)}`);
  return new RackformError({
    kind: "conflict",
    vendor: inputs.vendor,
    argument: "adopt",
    applied: "no",
    message: `no server can be adopted: the one that may be ${titleOf(call, inputs)} is ${list.join("; or ")}; nothing was changed and nothing ordered. Declare it as it is, or say adopt: false to order another one`,
  });
}

/** In what a server is not as declared: expected and actual; values of secret arguments are not told. */
export function toldDifferences(
  { secrets }: OwnedCall,
  inputs: FlexMetalServerInputs,
  server: LiveServer,
): string {
  const { name, location, instanceType, slug, contractId } = server;
  const has: Record<string, string | undefined> = { name, location, instanceType, os: slug, contractId };
  const wanted: Record<string, string | undefined> = {
    name: inputs.name,
    location: inputs.location,
    instanceType: inputs.instanceType,
    os: inputs.os.slug,
    contractId: inputs.contractId,
  };
  return differences(server, inputs)
    .map((argument) =>
      secrets.has(argument)
        ? `another ${argument}`
        : `${argument} ${JSON.stringify(has[argument] ?? null)} instead of ${JSON.stringify(wanted[argument] ?? null)}`,
    )
    .join(", ");
}
