import { canonicalAddress, expandIpv6, isIpv6, reverseName } from "../core/addresses";
import { domainToASCII } from "node:url";
import { isHostName } from "../core/host-name";
import { arrayOf, type PhpArray } from "../core/php-form";
import type { SimReply } from "../core/types";
import { failure, listOf, success } from "./answers";
import type { GigacloudState, Row, Service, ServiceAddress } from "./state";

const addressForms: Record<GigacloudState["options"]["ipv6Form"], (address: string) => string> = {
  compressed: (address) => address,
  expanded: expandIpv6,
  upper: (address) => address.toUpperCase(),
};

export function showAddress(state: GigacloudState, address: string): string {
  return isIpv6(address) ? addressForms[state.options.ipv6Form](address) : address;
}

const contentForms: Record<GigacloudState["options"]["ptrContentForm"], (name: string) => string> = {
  "as-sent": (name) => name,
  lower: (name) => name.toLowerCase(),
  "with-dot": (name) => `${name.replace(/\.$/, "")}.`,
  "without-dot": (name) => name.replace(/\.$/, ""),
};

const absentFields: Record<GigacloudState["options"]["absentPtr"], Row | undefined> = {
  empty: { ptrcontent: "" },
  null: { ptrcontent: null },
  "no-field": {},
  "no-entry": undefined,
};

/** GET /service/@id/rdns. Every read brings pending values nearer. */
export function readRdns(state: GigacloudState, service: Service): SimReply {
  const rows: Row[] = [];
  for (const each of service.ips) {
    ripen(each);
    const content = each.ptrcontent
      ? { ptrcontent: contentForms[state.options.ptrContentForm](each.ptrcontent) }
      : absentFields[state.options.absentPtr];
    if (!content) continue;
    rows.push({
      ipaddress: showAddress(state, each.ipaddress),
      ptrname: reverseName(each.ipaddress),
      ...content,
    });
  }
  return success({ ips: listOf(state, rows) });
}

function ripen(address: ServiceAddress): void {
  const { pending } = address;
  if (!pending) return;
  if (pending.readsLeft > 0) {
    pending.readsLeft--;
    return;
  }
  address.ptrcontent = pending.ptrcontent;
  delete address.pending;
}

const hostNames: Record<GigacloudState["options"]["hostNames"], (name: string) => boolean> = {
  underscores: isHostName,
  letters: (name) => isHostName(name) && !name.includes("_"),
  international: (name) => isHostName(domainToASCII(name)),
};

const writeAnswers: Record<GigacloudState["options"]["writeAnswer"], unknown> = {
  info: { info: ["revdnsupdated"] },
  "no-info": { info: [] },
  "info-and-error": { info: ["revdnsupdated"], error: ["revdnsnoarpa"] },
};

/** POST /service/@id/rdns, `ipaddress[IP]=hostname`. Nothing changes when one entry is wrong. */
export function writeRdns(state: GigacloudState, service: Service, parameters: PhpArray): SimReply {
  const sent = arrayOf(parameters, "ipaddress");
  if (!sent || sent.size === 0) return failure(state, "noipsassigned");
  if (service.status !== "Active") return failure(state, "Service is not active");
  const changes = new Map<ServiceAddress, string>();
  for (const [key, hostname] of sent) {
    const canonical = canonicalAddress(key);
    const address = service.ips.find((each) => each.ipaddress === canonical);
    if (!address) {
      if (state.options.foreignAddress === "ignored") continue;
      return failure(state, "revdnsnoarpamatch");
    }
    if (typeof hostname !== "string" || (hostname !== "" && !hostNames[state.options.hostNames](hostname))) {
      return failure(state, "Provided hostname is not valid");
    }
    changes.set(address, hostname);
  }
  if (state.options.rdnsReplacesAll) {
    for (const address of service.ips) if (!changes.has(address)) changes.set(address, "");
  }
  for (const [address, hostname] of changes) change(state, address, hostname);
  return success(writeAnswers[state.options.writeAnswer]);
}

function change(state: GigacloudState, address: ServiceAddress, hostname: string): void {
  if (hostname === "" && state.options.removeByEmpty === "keeps") return;
  const readsLeft = state.options.ptrVisibleAfterReads;
  if (readsLeft > 0) {
    address.pending = { ptrcontent: hostname, readsLeft };
  } else {
    address.ptrcontent = hostname;
    delete address.pending;
  }
}
