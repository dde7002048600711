import { ApiKey, type ApiKeyArgs } from "../../../index";
import type { Simulator } from "../../../simulator";
import type { Cell } from "../cell";

interface GigahostKey {
  label: string;
  permissions: Record<string, { mode: string; ids?: string[] }>;
  expires: number | null;
}
interface I3dKey {
  note: string;
  category: number;
  assignOdpServerIps: number;
  expiresAt: number | null;
  whitelist: { ipRange?: string | null; ipStart?: string; ipEnd?: string }[];
}

/** The keys that programs did not come with: `ci: dns rw 4711, until 1798761600`. */
export function keysAt(simulator: Simulator, vendor: "gigahost" | "i3d"): string[] {
  if (vendor === "gigahost")
    return (simulator.inspect(vendor).apiKeys as GigahostKey[])
      .filter(({ label }) => label !== "rackform")
      .map(({ label, permissions, expires }) => {
        const may = Object.entries(permissions).map(([name, { mode, ids = [] }]) =>
          [name, mode, ...ids].join(" "),
        );
        return `${label}: ${may.sort().join(", ")}${expires === null ? "" : `, until ${expires / 1000}`}`;
      });
  return (simulator.inspect(vendor).apiKeys as I3dKey[])
    .filter(({ note }) => note !== "first key")
    .map(({ note, category, assignOdpServerIps, expiresAt, whitelist }) => {
      const from = whitelist.map(({ ipRange, ipStart, ipEnd }) => ipRange ?? `${ipStart}-${ipEnd}`).sort();
      return `${note}: ${category}${assignOdpServerIps ? " odp" : ""} [${from.join(" ")}]${expiresAt === null ? "" : `, until ${expiresAt}`}`;
    });
}

const may = { dns: { mode: "rw", ids: ["4711"] }, servers: { mode: "r" } } as const;
const permitted = "dns rw 4711, servers r";

const gigahost: Cell = {
  kind: "ApiKey",
  vendor: "gigahost",
  seed: (simulator) => void simulator.options("gigahost", { credentials: "login" }),
  declare: (name, args) => new ApiKey(name, args as ApiKeyArgs),
  args: { vendor: "gigahost", label: "ci", permissions: may },
  at: (simulator) => keysAt(simulator, "gigahost"),
  declared: [`ci: ${permitted}`],
  outside: [],
  changes: {
    vendor: { to: { vendor: "gigahost" }, how: "nothing" },
    permissions: [
      { to: { permissions: { dns: { mode: "r" } } }, how: "in place", at: ["ci: dns r"] },
      { to: { permissions: { servers: may.servers, dns: { mode: "rw", ids: [4711] } } }, how: "nothing" },
    ],
    label: [
      { to: { label: "deploy" }, how: "in place", at: [`deploy: ${permitted}`] },
      { to: { label: " ci" }, how: "nothing" },
    ],
    expiresAt: [
      {
        to: { expiresAt: "2040-01-01T00:00:00Z" },
        how: "replaced",
        at: [`ci: ${permitted}, until 2208988800`],
      },
      {
        from: { expiresAt: 2208988800 },
        to: { expiresAt: "2040-01-01T01:00:00+01:00" },
        how: "nothing",
        at: [`ci: ${permitted}, until 2208988800`],
      },
    ],
    rotate: { to: { rotate: "2026-06" }, how: "in place" },
    adopt: { to: { adopt: true }, how: "nothing" },
  },
  disappears: { edit: (simulator) => void simulator.seed("gigahost", { removeApiKeys: ["ci"] }) },
  adopt: {
    before: (simulator) =>
      void simulator.seed("gigahost", {
        apiKeys: [{ label: "ci", permissions: { dns: { mode: "rw", all: true } } }],
      }),
    refused: /the API key "ci" exists already/,
  },
  bad: [
    { args: { permissions: undefined }, message: /property permissions.*is missing/s },
    { args: { label: " " }, message: /property label.*must be 1 to 100 characters/s },
    { args: { expiresAt: "tomorrow" }, message: /property expiresAt.*is no time/s },
    { args: { whitelist: ["192.0.2.1"] }, message: /property whitelist.*is not possible at gigahost/s },
  ],
  creates: "POST /account/apikeys",
};

const i3d: Cell = {
  ...gigahost,
  vendor: "i3d",
  seed: () => undefined,
  args: { vendor: "i3d", label: "ci", category: 1, whitelist: ["192.0.2.0/24", "198.51.100.7"] },
  at: (simulator) => keysAt(simulator, "i3d"),
  declared: ["ci: 1 [192.0.2.0/24 198.51.100.7-198.51.100.7]"],
  outside: [
    {
      edit: (simulator) => void simulator.seed("i3d", { apiKeys: [{ note: "ci", category: 4 }] }),
      drift: ["category"],
      healed: "in place",
    },
    {
      edit: (simulator) =>
        void simulator.seed("i3d", { apiKeys: [{ note: "ci", whitelist: ["192.0.2.0/24"] }] }),
      drift: ["whitelist"],
      healed: "in place",
    },
  ],
  changes: {
    vendor: { to: { vendor: "i3d" }, how: "nothing" },
    category: {
      to: { category: 2 },
      how: "in place",
      at: ["ci: 2 [192.0.2.0/24 198.51.100.7-198.51.100.7]"],
    },
    label: {
      to: { label: "deploy" },
      how: "in place",
      at: ["deploy: 1 [192.0.2.0/24 198.51.100.7-198.51.100.7]"],
    },
    assignOdpServerIps: {
      to: { assignOdpServerIps: true },
      how: "in place",
      at: ["ci: 1 odp [192.0.2.0/24 198.51.100.7-198.51.100.7]"],
    },
    whitelist: [
      {
        to: { whitelist: ["203.0.113.1-203.0.113.9"] },
        how: "in place",
        at: ["ci: 1 [203.0.113.1-203.0.113.9]"],
      },
      { to: { whitelist: ["198.51.100.7/32", "192.0.2.0/24 "] }, how: "nothing" },
    ],
    expiresAt: {
      to: { expiresAt: 2208988800 },
      how: "in place",
      at: ["ci: 1 [192.0.2.0/24 198.51.100.7-198.51.100.7], until 2208988800"],
    },
    rotate: { to: { rotate: "2026-06" }, how: "replaced" },
    adopt: { to: { adopt: true }, how: "nothing" },
  },
  disappears: { edit: (simulator) => void simulator.seed("i3d", { removeApiKeys: ["ci"] }) },
  adopt: {
    before: (simulator) => void simulator.seed("i3d", { apiKeys: [{ note: "ci", category: 3 }] }),
    refused: /the API key "ci" exists already/,
  },
  bad: [
    { args: { category: undefined }, message: /property category.*is missing/s },
    {
      args: { whitelist: ["192.0.2.0/33"] },
      message: /property whitelist.*is no address, network or range/s,
    },
    { args: { permissions: may }, message: /property permissions.*is not possible at i3d/s },
  ],
  creates: "POST /account/apiKey",
};

export const apiKeys: Cell[] = [gigahost, i3d];
