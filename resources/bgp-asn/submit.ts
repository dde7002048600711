import { isKind, RackformError } from "../../sdk/core";
import type { OwnedCall } from "../contract/run";
import { conflict, proofInTime, tellAdopted } from "../contract/take-over";
import { askOnce } from "../sharing/ask-once";
import { poll } from "../sharing/poll";
import type { AsnDriver, LiveAsn } from "./gigahost";

const intervalMs = 3_000;
/** How many looks a number may take to show up after a success, and after an unclear answer. */
const looks = { done: 20, unclear: 10 };
/** The vendor refuses a number that it has, so that a second one does no harm. */
const tries = 3;

interface Wanted {
  asn: number;
  adopt?: boolean;
}

/**
 * The account's AS number: taken over with a proof, or submitted.
 *
 * @throws conflict when the account has it already without a proof, or another account has it
 */
export async function submitOrTakeOver(
  call: OwnedCall,
  driver: AsnDriver,
  { asn, adopt }: Wanted,
): Promise<LiveAsn> {
  const first = await driver.view(call);
  const standing = named(first.asns, asn);
  if (standing) return takeOver(call, standing, adopt);
  let { at } = first;
  return askOnce<LiveAsn>({
    tries,
    doubtOf: (error) =>
      isKind(error, "ambiguous") || driver.saysExists(error) ? (error as RackformError) : undefined,
    async ask() {
      try {
        await driver.submit(call, asn);
      } catch (error) {
        throw explained(driver, error, asn, first.asns);
      }
    },
    async look(doubt) {
      const look = async () => {
        const view = await driver.view(call, at);
        at = view.at;
        return named(view.asns, asn);
      };
      const count = doubt ? looks.unclear : looks.done;
      const found = await poll(call, { what: `AS${asn}`, looks: count, intervalMs, look });
      if (found) return found;
      // Refused as known, and this account does not have it: asking again changes nothing.
      if (doubt && driver.saysExists(doubt)) throw doubt;
      if (!doubt) throw unseen(asn);
      return undefined;
    },
  });
}

export const named = (asns: readonly LiveAsn[], asn: number): LiveAsn | undefined =>
  asns.find((one) => one.asn === asn);

async function takeOver(call: OwnedCall, standing: LiveAsn, adopt?: boolean): Promise<LiveAsn> {
  const what = `AS${standing.asn}`;
  const proof = await proofInTime(call, {
    key: `BgpAsn:gigahost:AS${standing.asn}`,
    adopt,
    isEqual: true,
  });
  if (!proof) throw conflict(call, { vendor: "gigahost", what, stands: `(${standing.status})` });
  tellAdopted(call, `${what} (${standing.status})`, proof);
  return standing;
}

function explained(driver: AsnDriver, error: unknown, asn: number, known: readonly LiveAsn[]): unknown {
  if (!isKind(error, "validation", "conflict")) return error;
  const { message } = error.facts;
  const others = known.map((one) => `AS${one.asn} (${one.status})`).join(", ");
  const hint = driver.saysExists(error)
    ? `AS${asn} is not among those of this account: another account has submitted it, perhaps an earlier one of yours. The vendor's support can tell`
    : `this account has ${others || "none"}, and the vendor's support alone takes one away`;
  return error.with({ argument: "asn", message: `${message}; ${hint}` });
}

function unseen(asn: number): RackformError {
  return new RackformError({
    kind: "protocol",
    vendor: "gigahost",
    argument: "asn",
    message: `the vendor accepted AS${asn} and does not show it; run again with adopt: true when the panel shows it`,
  });
}
