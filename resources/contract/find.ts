import { isKind, RackformError } from "../../sdk/core";
import { owned, unnamed } from "./entry";
import type { Asking } from "./handler";
import type { Candidate, Kind } from "./kind";
import { holderOf } from "./ledger";
import type { Call } from "./run";
import type { VendorName } from "./vendors";

/** More are not listed. */
const mostListed = 20;

/**
 * The one object that an id means, whole or short; `undefined` when there is none.
 *
 * @throws validation with the candidates, when it may mean several; authentication, when no vendor of the kind has credentials
 */
export async function findById<I extends object, C extends object>(
  kind: Pick<Kind<I, C>, "name" | "idForm" | "vendors" | "find">,
  call: Call,
  request: Asking & { id: string },
): Promise<Candidate<I, C> | undefined> {
  const { owner = unnamed(kind.name), id } = request;
  const ownCall = { ...owned(call, owner, holderOf(owner, id), request), isHasty: true };
  const { vendors, short } = placesOf(kind.vendors, call, id);
  const looks = vendors.map((vendor) => kind.find(ownCall, vendor as never, short));
  const found = (await Promise.all(looks)).flat();
  if (found.length > 1)
    throw ambiguous(
      kind,
      id,
      found.map((candidate) => candidate.id),
    );
  return found[0];
}

function placesOf(
  vendors: readonly VendorName[],
  { run }: Call,
  id: string,
): { vendors: VendorName[]; short: string } {
  const [, prefix, rest = ""] = /^([a-z0-9]+):(.+)$/s.exec(id) ?? [];
  const named = vendors.find((vendor) => vendor === prefix);
  if (named) return { vendors: [named], short: rest };
  const able = vendors.filter((vendor) => {
    try {
      return run.account(vendor) !== undefined;
    } catch (error) {
      if (!isKind(error, "authentication") || vendors.length === 1) throw error;
      return false;
    }
  });
  if (able.length > 0) return { vendors: able, short: id };
  throw new RackformError({
    kind: "authentication",
    message: `there are no credentials for any of ${vendors.join(", ")}, where ${JSON.stringify(id)} could be; set those of one of them`,
  });
}

function ambiguous(
  { name, idForm }: Pick<Kind<object, object>, "name" | "idForm">,
  id: string,
  ids: string[],
) {
  const listed = ids.slice(0, mostListed).join(", ");
  const more = ids.length > mostListed ? ` and ${ids.length - mostListed} more` : "";
  return new RackformError({
    kind: "validation",
    message: `${JSON.stringify(id)} may mean ${ids.length} objects: ${listed}${more}. Give the id of the one that is meant (${name}: ${idForm})`,
  });
}
