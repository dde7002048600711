import type { Row } from "../body";

/** A network in CIDR form. */
export interface Range {
  /** Canonical address of the network. */
  network: string;
  prefix: number;
  gateway: string;
}

/** A network given by its first and last address. */
export interface CustomRange {
  networkStart: string;
  networkEnd: string;
  gateway: string;
}

export interface ColocationNetwork {
  vlanId: number;
  ranges: Range[];
  customRanges: CustomRange[];
}

/** A colocation service, reduced to what matters; `overrides` are other properties of the API's object. */
export interface Colocation {
  id: number;
  name: string;
  purchaseOrder: string;
  /** `2026-06-01`, "" while the contract runs. */
  dateCancelled: string;
  networks: ColocationNetwork[];
  alerts: Row[];
  overrides: Row;
}
