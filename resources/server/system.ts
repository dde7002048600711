import { exactlyOne } from "../contract/exactly-one";
import type { Call } from "../contract/run";
import { isNamed } from "../contract/told";
import { gigahostIsos } from "../lists/gigahost";
import { systemsNamed } from "../lists/panel";
import type { Offer } from "./offer";
import { refused } from "./refused";
import type { ServerInputs } from "./schema";

/** What a server starts with, as an order names it. */
export interface Start {
  osId?: string;
  osName?: string;
  isoId?: string;
  rescue?: boolean;
}

const isId = (given: string | number): boolean => /^\s*\d+\s*$/.test(String(given));

/** What is to be installed, mounted or booted. @throws not-found with the nearest name, conflict with the ids of several */
export async function startOf(call: Call, { os, iso }: ServerInputs, offer?: Offer): Promise<Start> {
  if (os !== undefined) return systemOf(call, os, offer);
  if (iso === undefined) return { rescue: true };
  const isos = await gigahostIsos(call.run).get(call.limits);
  const wanted = String(iso).trim();
  const found = isos.filter(({ iso_id, iso_name }) => iso_id === wanted || isNamed(iso_name, wanted));
  const sought = {
    vendor: "gigahost",
    what: "image",
    by: ["iso", wanted],
    there: isos.map((one) => one.iso_name),
  } as const;
  const { iso_id, iso_state } = exactlyOne(found, sought, (one) => one.iso_id);
  if (iso_state === "uploading")
    throw refused("iso", `the image ${wanted} is still being uploaded; run again when it is there`);
  return { isoId: iso_id };
}

async function systemOf(call: Call, os: string | number, offer?: Offer): Promise<Start> {
  if (isId(os)) return { osId: String(os).trim() };
  const wanted = String(os).trim();
  const all = await systemsNamed(call, "gigahost", wanted);
  const begins = ({ name }: { name: string }) => name.toLowerCase().startsWith(`${wanted.toLowerCase()} `);
  const equal = all.filter(({ name }) => isNamed(name, wanted));
  const sought = {
    vendor: "gigahost",
    what: "system",
    where: "for servers",
    by: ["os", wanted],
    there: all.map(({ name }) => name),
  } as const;
  const found = exactlyOne(equal.length > 0 ? equal : all.filter(begins), sought, ({ id }) => id);
  if (offer?.isVirtual && found.dedicatedOnly)
    throw refused(
      "os",
      `${found.name} is for dedicated servers only; take another system, which getOperatingSystems lists`,
    );
  if (offer?.ramGb !== undefined && (found.minRamGb ?? 0) > offer.ramGb)
    throw refused(
      "os",
      `${found.name} needs ${found.minRamGb} GB of memory and ${offer.productName} has ${offer.ramGb}; take a larger product or another system`,
    );
  return { osId: found.id, osName: found.name };
}
