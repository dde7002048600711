import type { Row } from "../body";

export interface HostAddress {
  /** Canonical form. */
  address: string;
  /** 1 normal, 2 KVM, 253 and 254 VRRP, 255 gateway. */
  type: number;
  private: boolean;
  interface: number;
  macAddress: string;
}

export interface Label {
  key: string;
  value: string;
}

/** A dedicated host, reduced to what differs from host to host. */
export interface Host {
  id: number;
  /** Number of the physical machine, which the switch port calls take. */
  serverId: number;
  /** 1 bare metal, 2 FlexMetal, 3 VM. */
  serverType: number;
  serverName: string;
  addresses: HostAddress[];
  labels: Label[];
  /** Uplink ids. */
  uplinks: number[];
  /** What was last set on switch ports, by interface; cannot be read through the API. */
  ports: Record<string, Row>;
  /** Any other property of the API's object, over the defaults. */
  overrides: Row;
}
