import type { VendorContext, VendorSimulator } from "../core/types";
import { furtherAccount } from "../panel/account";
import { inspectServers } from "../panel/servers/inspect";
import { serverHandles } from "../panel/servers/handles";
import { tickServers } from "../panel/servers/find";
import { sharedRoutes } from "../panel/servers/routes";
import { seedServers } from "../panel/servers/seed";
import { panelRules } from "../panel/options";
import { createPanel } from "../panel/simulator";
import { PanelState } from "../panel/state";
import { terrahostAccount } from "./credentials";
import { terrahostDefaults } from "./options";

export { terrahostAccount } from "./credentials";

/**
 * TerraHost API v3: Gigahost's panel, limited to what its own document has: login, servers, reverse DNS,
 * snapshots, reinstall, account (gigahost.md section 12, documents/terrahost-api-v3.txt).
 *
 * `seed()` takes what `seedServers` describes.
 */
export function createTerrahost(context: VendorContext): VendorSimulator {
  return createPanel(
    {
      vendor: "terrahost",
      basePath: "/terrahost/api/v3",
      defaults: terrahostDefaults,
      rules: panelRules,
      routes: sharedRoutes,
      makeState: (options, _now, number) =>
        new PanelState(
          { vendor: "terrahost", domain: "terrahost.no", newContract: false },
          furtherAccount(terrahostAccount, number),
          options,
          number,
        ),
      tick: tickServers,
      seed: seedServers,
      inspect: (state, now) => ({ servers: inspectServers(state, now) }),
      handles: serverHandles,
      credentials: ({ account, options }) => ({
        TERRAHOST_USERNAME: account.username,
        TERRAHOST_PASSWORD: account.password,
        ...(options.twoFactor ? { TERRAHOST_TOTP_SECRET: account.totpSecret } : {}),
      }),
      rotate: ({ account }) => void (account.password = `${account.password}-rotated`),
    },
    context,
  );
}
