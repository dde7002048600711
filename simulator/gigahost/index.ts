import type { VendorContext, VendorSimulator } from "../core/types";
import { everything } from "../panel/access/permissions";
import { tickServers } from "../panel/servers/find";
import { createPanel } from "../panel/simulator";
import { tickBgp } from "./bgp/view";
import { makeKey, renewSecret } from "./account/api-keys";
import { tickDeploys } from "./deploy/deliver";
import { gigahostHandles } from "./handles";
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
export function createGigahost(context: VendorContext): VendorSimulator {
  return createPanel(
    {
      vendor: "gigahost",
      basePath: "/gigahost/api/v0",
      defaults: gigahostDefaults,
      rules: gigahostRules,
      routes: gigahostRoutes,
      makeState: (options, now, number) => new GigahostState(options, now, number),
      tick(state, now) {
        tickServers(state, now);
        tickBgp(state, now);
        tickDeploys(state, now);
      },
      seed: seedGigahost,
      inspect: inspectGigahost,
      handles: gigahostHandles,
      credentials: ({ account, apiKeys, options }): Record<string, string> =>
        options.credentials === "login"
          ? { GIGAHOST_USERNAME: account.username, GIGAHOST_PASSWORD: account.password }
          : { GIGAHOST_API_KEY: apiKeys[0]?.secret ?? "" },
      rotate(state) {
        const [first] = state.apiKeys;
        if (first) renewSecret(state, first);
      },
      restricted(state, created) {
        const permissions = { dns: everything.dns, servers: everything.servers };
        const key = makeKey(state, { label: "restricted", permissions, expires: null, created });
        return { GIGAHOST_API_KEY: key.secret };
      },
    },
    context,
  );
}
