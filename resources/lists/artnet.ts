import { perAccount } from "../sharing/per-run";
import { SharedRead } from "../sharing/shared-read";

/*
 * Lists that functions read and no kind shares: one read of each for everybody who asks in a run.
 */

export const artnetServices = perAccount(
  "artnet",
  ({ client }, { clock }) => new SharedRead(clock, () => client.services.listAll()),
);

/** Servers ready to run. */
export const artnetOffers = perAccount(
  "artnet",
  ({ client }, { clock }) => new SharedRead(clock, () => client.offerDedicated.expressOffer()),
);
