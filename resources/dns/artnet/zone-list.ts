import { type CallOptions, isKind } from "../../../sdk/core";
import type { Run } from "../../contract/run";
import { perAccount } from "../../sharing/per-run";
import { ZoneList } from "../zone-list";

/** The account's zones. */
export const artnetZoneList = perAccount(
  "artnet",
  ({ client }, { clock }) =>
    new ZoneList(
      clock,
      () => client.dns.list(),
      ({ domain }) => domain,
    ),
);

/**
 * Whether a refusal of a zone's id says that the zone is not there. "Not allowed" is said of that, too: it is believed
 * where the account still lists other zones.
 */
export async function saysAbsent(refusal: unknown, run: Run, limits?: CallOptions): Promise<boolean> {
  if (isKind(refusal, "not-found", "validation")) return true;
  return isKind(refusal, "permission") && !(await artnetZoneList(run).isEmpty(limits));
}
