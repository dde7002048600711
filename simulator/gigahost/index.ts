import type { SimClock, VendorSimulator } from "../core/types";
import { tickServers } from "../panel/servers/find";
import { createPanel } from "../panel/simulator";
import { tickBgp } from "./bgp/view";
import { gigahostApiKey } from "./credentials";
import { tickDeploys } from "./deploy/deliver";
import { inspectGigahost } from "./inspect";
import { gigahostDefaults, gigahostRules } from "./options";
import { gigahostRoutes } from "./routes";
import { seedGigahost } from "./seed";
import { GigahostState } from "./state";

export { totpCode } from "../panel/access/totp";
export { gigahostAccount, gigahostApiKey } from "./credentials";
export { recordId } from "./dns/record-id";
export type { GigahostOptions } from "./options";

/**
 * Gigahost API v0 as it really is where that is known (gigahost.md), as documented elsewhere; open questions are
 * `options` (`GigahostOptions`), seeds are described at `seedGigahost`.
 */
export function createGigahost({ clock }: { clock: SimClock }): VendorSimulator {
  return createPanel(
    {
      vendor: "gigahost",
      basePath: "/gigahost/api/v0",
      defaults: gigahostDefaults,
      rules: gigahostRules,
      routes: gigahostRoutes,
      makeState: (options, now) => new GigahostState(options, now),
      tick(state, now) {
        tickServers(state, now);
        tickBgp(state, now);
        tickDeploys(state, now);
      },
      seed: seedGigahost,
      inspect: inspectGigahost,
      credentials: () => ({ GIGAHOST_API_KEY: gigahostApiKey }),
    },
    clock,
  );
}
