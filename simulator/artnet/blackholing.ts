import { canonicalAddress, expandIpv6, networkHolds } from "../core/addresses";
import type { PhpArray } from "../core/php-form";
import { fail } from "./failure";
import { type CommandTable, needText } from "./parameters";
import type { ArtnetState } from "./state";

/** Module ip-blackholing (artnet.md section 10). */
export const blackholingCommands: CommandTable = {
  "ip-blackholing/list": {
    run: ({ state }) => ({
      blackholed_ips_list: [...state.blackholes].map(([ip, type]) => ({ ip: shown(state, ip), type })),
    }),
  },
  "ip-blackholing/enable": {
    write: true,
    run: ({ state, form }) => {
      const ip = ownAddress(state, form);
      if (state.blackholes.has(ip)) fail("ip-already-blackholed");
      state.blackholes.set(ip, "customer");
    },
  },
  "ip-blackholing/disable": {
    write: true,
    run: ({ state, form }) => {
      const ip = ownAddress(state, form);
      const type = state.blackholes.get(ip) ?? fail("ip-not-blackholed");
      if (type === "admin") fail("admin-blackhole");
      state.blackholes.delete(ip);
    },
  },
};

const shown = ({ options }: ArtnetState, ip: string): string =>
  options.ipv6Form === "expanded" && ip.includes(":") ? expandIpv6(ip) : ip;

function ownAddress(state: ArtnetState, form: PhpArray): string {
  const ip = canonicalAddress(needText(form, "ip", "incorrect-ip")) ?? fail("incorrect-ip");
  const ofSubnetwork = [...state.subnetworks.values()].some((each) =>
    networkHolds(each.ip, each.prefixLength, ip),
  );
  const ofService = [...state.services.values()].some(
    (each) =>
      each.ip === ip ||
      each.server?.additional_ips.includes(ip) ||
      each.additional?.some((one) => one.ip === ip),
  );
  return ofSubnetwork || ofService ? ip : fail("ip-not-allowed");
}
