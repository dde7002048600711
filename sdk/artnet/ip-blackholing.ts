import { z } from "zod";
import { type CallOptions, coerce } from "../core";
import type { ArtnetCaller } from "./caller";

const blackholed = z.object({ ip: z.string(), type: z.enum(["customer", "admin"]) });

/** A blackholed address; one set by `admin` can only be lifted by the network administrator. */
export type BlackholedIp = z.output<typeof blackholed>;

/** Blackholing: drops all traffic to an address (document, module ip-blackholing; artnet.md section 10). */
export class ArtnetIpBlackholing {
  readonly #call: ArtnetCaller;

  constructor(call: ArtnetCaller) {
    this.#call = call;
  }

  list(options?: CallOptions): Promise<BlackholedIp[]> {
    return this.#call.ask(
      "/ip-blackholing/list",
      {},
      "blackholed_ips_list",
      coerce.presentList(blackholed),
      options,
    );
  }

  /** Blocks an address; `conflict` (ip-already-blackholed) when it is blocked already. */
  enable(ip: string, options?: CallOptions): Promise<void> {
    return this.#call.send("/ip-blackholing/enable", { ip }, options, `blackhole:${ip}`);
  }

  /** Unblocks an address; `not-found` (ip-not-blackholed) when it is not blocked. */
  disable(ip: string, options?: CallOptions): Promise<void> {
    return this.#call.send("/ip-blackholing/disable", { ip }, options, `blackhole:${ip}`);
  }
}
