import { type ErrorKind, RackformError } from "../../sdk/core";
import type { BgpView, LiveAsn } from "./driver";
import type { Standing } from "./compare";
import type { BgpSessionInputs, Family } from "./schema";

function refusal(kind: ErrorKind, argument: keyof BgpSessionInputs, message: string): RackformError {
  return new RackformError({ kind, vendor: "gigahost", argument, applied: "no", message });
}

/** Why a session cannot be made with an ASN, by its status. */
const why: Record<string, (asn: LiveAsn) => string> = {
  pending: () => "is pending: the vendor's staff has not approved it yet; run again when it is active",
  rejected: ({ reason }) => `was rejected by the vendor${reason ? `: ${reason}` : ""}; support can tell more`,
};

/** The account's ASN of this number. @throws validation when it is missing or not active, saying what to do */
export function activeAsn(view: BgpView, asn: number): LiveAsn {
  const known = view.asns.find((one) => one.asn === asn);
  if (!known) {
    const others = view.asns.map((one) => `AS${one.asn}`).join(", ");
    const list = others ? `; it has ${others}` : "";
    throw refusal(
      "validation",
      "asn",
      `AS${asn} is not in this account${list}. Submit it first, with a BgpAsn or in the panel (BGP): the vendor's staff has to approve it`,
    );
  }
  if (known.status === "active") return known;
  const say = why[known.status];
  throw refusal(
    "validation",
    "asn",
    `AS${asn} ${say ? say(known) : `is ${known.status}, and only an active ASN can have sessions`}`,
  );
}

export function unknownAddress(family: Family, address: string): RackformError {
  return refusal("not-found", family, `no server of this account has the address ${address}`);
}

export function differs({ endpoint: { family, address }, differences }: Standing): RackformError {
  return refusal(
    "conflict",
    family,
    `a BGP session exists already at ${address}, with ${differences.join(" and ")}; declare it as it is, or delete it at the vendor`,
  );
}

export function heldByOtherSession(family: Family, address: string): RackformError {
  return refusal(
    "conflict",
    family,
    `the session at ${address} belongs to another BgpSession of this program; name the address in one of them only`,
  );
}

export function incomplete({ endpoint: { family, address } }: Standing): RackformError {
  return refusal(
    "conflict",
    family,
    `at ${address} stands a session to one router, and a redundant one has two; delete it at the vendor, or declare redundant: false`,
  );
}
