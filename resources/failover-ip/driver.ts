import type { Call } from "../contract/run";

/** A fail-over address as a vendor has it. */
export interface LiveFailover {
  serviceId: string;
  /** Canonical, as the others. */
  ip: string;
  /** Where its traffic goes; absent while it is not active. */
  target?: string;
  allowedTargets: string[];
}

/** How a vendor keeps fail-over addresses. */
export interface FailoverDriver {
  /** All of the account. */
  list(call: Call): Promise<LiveFailover[]>;
  /**
   * The one with this address, or this service; `undefined` when certainly the account has none.
   *
   * @param near the service that probably has it, asked first
   */
  find(call: Call, ip: string, near?: string): Promise<LiveFailover | undefined>;
  /** The same, read now. */
  look(call: Call, serviceId: string): Promise<LiveFailover>;
  /** Moves the traffic. */
  switch(call: Call, serviceId: string, target: string): Promise<void>;
}
