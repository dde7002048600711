import { z } from "zod";
import { parseSeed } from "../core/seed-shape";
import { canonicalAddress, dottedMask, isIpv6 } from "../core/addresses";
import type { GigacloudState, Service, ServiceAddress } from "./state";

const address = z.strictObject({
  ipaddress: z.string().transform((text, context) => {
    const canonical = canonicalAddress(text);
    if (canonical) return canonical;
    context.addIssue(`${text} is no address`);
    return z.NEVER;
  }),
  mask: z.string().optional(),
  ptrcontent: z.string().optional(),
  removed: z.boolean().optional(),
});

const id = z.union([z.string(), z.number()]).transform(String);
const row = z.record(z.string(), z.unknown());

type Row = z.output<typeof row>;

const service = z.strictObject({
  id,
  domain: z.string().optional(),
  name: z.string().optional(),
  category: z.string().optional(),
  status: z.string().optional(),
  billingcycle: z.string().optional(),
  total: z.string().optional(),
  created: z.string().optional(),
  nextDue: z.string().optional(),
  username: z.string().optional(),
  password: z.string().optional(),
  rootpassword: z.string().optional(),
  ips: z.array(address).optional(),
  upgrades: z
    .array(z.strictObject({ id, name: z.string(), price: z.number(), quantity: z.number().optional() }))
    .optional(),
  removed: z.boolean().optional(),
});

const shape = z.strictObject({
  account: z.strictObject({ username: z.string(), password: z.string() }).partial().optional(),
  client: row.optional(),
  balance: z.strictObject({ acc_balance: z.string(), acc_credit: z.string() }).partial().optional(),
  services: z.array(service).optional(),
  invoices: z.array(row).optional(),
  domains: z.array(row).optional(),
  tickets: z.array(row).optional(),
  takenDomains: z.array(z.string()).optional(),
});

/**
 * Puts objects into GigaCloud; what exists already is merged into, by id and by address.
 *
 * - `services` [{id, domain, name, status ("Active"), total, …, ips [{ipaddress, mask, ptrcontent}], upgrades
 *   [{id, name, price, quantity}]}]; `removed: true` on a service or an address takes it away
 * - `account` {username, password}, `client`, `balance` {acc_balance, acc_credit}
 * - `invoices` and `domains` [{id, …}], `tickets` [{ticket_number, …, replies}], rows as the API answers them
 * - `takenDomains`: names that somebody else has registered
 *
 * Answers `{services: [ids]}`.
 */
export function seed(state: GigacloudState, objects: Record<string, unknown>): { services: string[] } {
  const input = parseSeed(shape, objects);
  Object.assign(state.account, input.account);
  Object.assign(state.client, input.client);
  Object.assign(state.balance, input.balance);
  for (const each of input.services ?? []) seedService(state, each);
  mergeRows(state.invoices, "id", input.invoices);
  mergeRows(state.domains, "id", input.domains);
  mergeRows(state.tickets, "ticket_number", input.tickets);
  for (const name of input.takenDomains ?? []) state.takenDomains.add(name.toLowerCase());
  return { services: (input.services ?? []).map((each) => each.id) };
}

function mergeRows(known: Map<string, Row>, key: string, rows: Row[] = []): void {
  for (const each of rows) {
    const id = String(each[key]);
    known.set(id, { ...known.get(id), ...each });
  }
}

function seedService(state: GigacloudState, { ips = [], removed, ...given }: z.output<typeof service>): void {
  if (removed) {
    state.services.delete(given.id);
    return;
  }
  const existing = state.services.get(given.id) ?? defaultService(given.id);
  const known = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  const merged: Service = { ...existing, ...known };
  for (const each of ips) merged.ips = seedAddress(merged.ips, each);
  state.services.set(given.id, merged);
}

function seedAddress(ips: ServiceAddress[], given: z.output<typeof address>): ServiceAddress[] {
  const { ipaddress } = given;
  const old = ips.find((each) => each.ipaddress === ipaddress);
  if (given.removed) return ips.filter((each) => each !== old);
  const mask = given.mask ?? old?.mask ?? (isIpv6(ipaddress) ? "64" : dottedMask(24));
  const next = { ipaddress, mask, ptrcontent: given.ptrcontent ?? old?.ptrcontent ?? "" };
  return old ? ips.map((each) => (each === old ? next : each)) : [...ips, next];
}

function defaultService(id: string): Service {
  return {
    id,
    domain: `service-${id}.example.com`,
    name: "Cloud server",
    category: "Cloud",
    status: "Active",
    billingcycle: "Monthly",
    total: "10.00",
    created: "2015-09-02",
    nextDue: "2015-10-22",
    username: "",
    password: "",
    rootpassword: "",
    ips: [],
    upgrades: [],
  };
}
