import type { Find } from "../contract/kind";
import type { OwnedCall } from "../contract/run";
import { canonicalIp, isIpv4Address, isIpv6Address } from "../net/address";
import { sources } from "../servers/find";
import type { NameDriver } from "./driver";
import { nameId } from "./place";
import type { ServerNameInputs, ServerNameState } from "./schema";
import { previous, sameText } from "./values";

type Vendor = ServerNameInputs["vendor"];

/** What an id means: a server or colocation by its id, its name, or an address of a server. */
export async function findNames(
  call: OwnedCall,
  driver: NameDriver,
  vendor: Vendor,
  id: string,
): ReturnType<Find<ServerNameInputs, ServerNameState>> {
  const all = await driver.list(call);
  const byId = all.filter((one) => one.id === id);
  const at = byId.length > 0 ? undefined : await serverAt(call, vendor, id);
  const meant = byId.length > 0 ? byId : all.filter((one) => one.id === at || sameText(one.values.name, id));
  return meant.map((one) => ({
    id: nameId(vendor, one.id),
    // Empty ones differ from whatever the vendor has, so that reading shows all of it.
    state: {
      vendor,
      ...(vendor === "i3d" ? { colocationId: one.id, purchaseOrder: "" } : { serverId: one.id }),
      name: "",
      // What an import finds was there before it.
      ...previous(one.values),
      __place: one.id,
    },
  }));
}

async function serverAt(call: OwnedCall, vendor: Vendor, text: string): Promise<string | undefined> {
  if (vendor === "i3d" || (!isIpv4Address(text) && !isIpv6Address(text))) return undefined;
  const wanted = canonicalIp(text);
  const rows = await sources[vendor].list(call);
  const row = rows.find(({ addresses }) => addresses.some(({ address }) => canonicalIp(address) === wanted));
  return (row ?? (await sources[vendor].at?.(call, text)))?.id;
}
