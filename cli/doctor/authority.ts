import type { Clients, VendorName } from "../../resources/contract/vendors";
import { type CallOptions, isKind } from "../../sdk/core";
import { firstRight, rights } from "./vendor-read";

/** What credentials may read: the vendor's answer to one harmless question for each thing. */
export async function authorityOf<V extends VendorName>(
  vendor: V,
  client: Clients[V],
  limits: CallOptions,
): Promise<string> {
  const asked = await Promise.all(
    Object.entries(rights[vendor]).map(async ([what, probe]) => ({
      what,
      may: await (probe as (client: Clients[V], limits: CallOptions) => Promise<unknown>)(
        client,
        limits,
      ).then(
        () => true,
        (error: unknown) => {
          if (isKind(error, "cancelled")) throw error;
          return !isKind(error, "permission", "authentication");
        },
      ),
    })),
  );
  const may = [firstRight[vendor], ...asked.filter((each) => each.may).map(({ what }) => what)];
  const mayNot = asked.filter((each) => !each.may).map(({ what }) => what);
  return `may read ${may.join(" and ")}${mayNot.length > 0 ? `, not ${mayNot.join(" and ")}` : ""}`;
}
