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
