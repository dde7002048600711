import type { Clients, VendorName } from "../../resources/contract/vendors";
import { type CallOptions, isKind } from "../../sdk/core";
import { vendors } from "../../provider/vendors";

/** What credentials may read: the vendor's answer to one harmless question for each thing. */
export async function authorityOf<V extends VendorName>(
  vendor: V,
  client: Clients[V],
  limits: CallOptions,
): Promise<string> {
  const { about, others = {} } = vendors[vendor].trial;
  const asked = await Promise.all(
    Object.entries(others).map(async ([what, read]) => ({
      what,
      may: await read(client, limits).then(
        () => true,
        (error: unknown) => {
          if (isKind(error, "cancelled")) throw error;
          return !isKind(error, "permission", "authentication");
        },
      ),
    })),
  );
  const may = [about, ...asked.filter((each) => each.may).map(({ what }) => what)];
  const mayNot = asked.filter((each) => !each.may).map(({ what }) => what);
  return `may read ${may.join(" and ")}${mayNot.length > 0 ? `, not ${mayNot.join(" and ")}` : ""}`;
}
