import { canonicalAddress } from "../core/addresses";
import { type PhpArray, textOf } from "../core/php-form";
import { fail } from "./failure";
import type { ServerPart } from "./model-services";
import type { Command, CommandTable } from "./parameters";
import { serviceOf } from "./services";
import type { ArtnetState, Row } from "./state";

type Feature = keyof ServerPart["features"];

const states: Record<string, ServerPart["power_state"]> = {
  "power-on": "on",
  "power-off": "off",
  "power-restart": "on",
};

/** Power, transfer and iLO of servers (artnet.md section 7). */
export const serverCommands: CommandTable = {
  ...powerCommands("vps"),
  ...powerCommands("dedicated"),
  ...powerCommands("colocation"),
  ...machineCommands("dedicated"),
  ...machineCommands("colocation"),
  "dedicated/ilo-details": {
    run: ({ state, form }) => {
      const { ilo, features } = serverOf(state, form, "dedicated", "ilo_access_management");
      const { access_ip } = ilo;
      const open = access_ip === undefined ? {} : { access_ip };
      const available = features.ilo_access_management;
      return { ilo_details: { available, ip: ilo.ip, access_enabled: access_ip !== undefined, ...open } };
    },
  },
  "dedicated/ilo-access-enable": { write: true, run: ({ state, form }) => openIlo(state, form) },
  "dedicated/ilo-access-disable": {
    write: true,
    run: ({ state, form }) => {
      const { ilo } = serverOf(state, form, "dedicated", "ilo_access_management");
      if (ilo.access_ip === undefined) refuseRepeat(state);
      delete ilo.access_ip;
    },
  },
};

/** What happens to an access that is open already is not documented. */
function openIlo(state: ArtnetState, form: PhpArray): void {
  const { ilo } = serverOf(state, form, "dedicated", "ilo_access_management");
  const remote = canonicalAddress(textOf(form, "remote_ip") ?? "") ?? fail("internal-operation-error");
  const { iloChange } = state.options;
  if (ilo.access_ip === remote) refuseRepeat(state);
  else if (ilo.access_ip !== undefined && iloChange === "refused") fail("internal-operation-error");
  else if (ilo.access_ip !== undefined && iloChange === "ignored") return;
  ilo.access_ip = remote;
}

function refuseRepeat({ options }: ArtnetState): void {
  if (options.iloRepeat === "refused") fail("internal-operation-error");
}

function serverOf(state: ArtnetState, form: PhpArray, type: string, feature?: Feature): ServerPart {
  const server = serviceOf(state, form, type).server ?? fail("invalid-service-type");
  return feature && !server.features[feature] ? fail("unsupported-feature") : server;
}

function powerCommands(type: string): CommandTable {
  const command = (power: ServerPart["power_state"]): Command => ({
    write: true,
    run: ({ state, form }) => {
      const server = serverOf(state, form, type, "power_management");
      if (type === "vps" && !server.active) fail("service-suspended");
      if (textOf(form, "confirm") !== "confirm") fail("unconfirmed");
      server.power_state = power;
    },
  });
  return Object.fromEntries(
    Object.entries(states).map(([name, power]) => [`${type}/${name}`, command(power)]),
  );
}

function machineCommands(type: string): CommandTable {
  return {
    [`${type}/power-details`]: {
      run: ({ state, form }) => {
        const { features, power_state } = serverOf(state, form, type, "power_management");
        return { power_details: { manageable: features.power_management, state: power_state } };
      },
    },
    [`${type}/transfer-usage-details`]: {
      run: ({ state, form }) => {
        serverOf(state, form, type);
        return { transfer_usage_details: { periods_list: periods(state) } };
      },
    },
  };
}

/** Three earlier periods and the current one, of 30 days. JSON cannot hold the document's second `from`: `to`. */
function periods(state: ArtnetState): Row[] {
  const length = 30 * 86_400;
  const now = Math.floor(state.clock.now() / 1000);
  const start = now - (now % length);
  return [3, 2, 1, 0].map((back) => {
    const from = start - back * length;
    const used = Math.min(length, now - from);
    return {
      time_range: { from, to: from + length },
      transfer_usage: { up: used * 40_000, down: used * 9_000 },
    };
  });
}
