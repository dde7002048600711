import { z } from "zod";
import { serviceTypes } from "./model-services";

const row = z.record(z.string(), z.unknown());
const number = z.number().int().nonnegative();
const text = z.string();
const numberOrText = z.union([z.number(), z.string()]).transform(String);
const removed = z.boolean().optional();

export const recordShape = z.strictObject({
  name: text.default("@"),
  ttl: number.default(3600),
  type: text,
  data1: numberOrText,
  data2: numberOrText.optional(),
  data3: numberOrText.optional(),
  data4: numberOrText.optional(),
});

export const zoneShape = z.strictObject({
  id: number.optional(),
  domain: text,
  type: z.enum(["primary", "secoundary"]).default("primary"),
  master_nameserver: text.optional(),
  serial: number.optional(),
  records: z.array(recordShape).optional(),
  removed,
});

export const subnetworkShape = z.strictObject({
  id: number.optional(),
  /** Address and prefix length: "192.0.2.8/29". */
  cidr: text,
  /** Address to host name. */
  ptrs: z.record(text, text).default({}),
  lockedAddresses: z.array(text).optional(),
  /** Raises the serial of the subclasses without another change. */
  touched: z.boolean().optional(),
  removed,
});

const ruleEnd = z.strictObject({
  ip: text.default("0.0.0.0"),
  mask_short: number.default(0),
  port: z
    .strictObject({ begin: numberOrText.default(""), end: numberOrText.default("") })
    .default({ begin: "", end: "" }),
});

const rule = z.strictObject({
  policy: z.enum(["ACCEPT", "DROP"]),
  protocol: numberOrText.default(""),
  source: ruleEnd.prefault({}),
  destination: ruleEnd.prefault({}),
});

export const rulesetShape = z.strictObject({
  id: text,
  enabled: z.boolean().optional(),
  maximum_rules_number: number.optional(),
  services_ids_list: z.array(number).optional(),
  rules: z.strictObject({ in: z.array(rule).optional(), out: z.array(rule).optional() }).optional(),
  removed,
});

export const serviceShape = z.strictObject({
  id: number.optional(),
  type: z.enum(serviceTypes as [string, ...string[]]).optional(),
  name: text.optional(),
  custom_description: text.nullable().optional(),
  expiration_time: number.optional(),
  payment_details: row.optional(),
  parent_service_id: number.optional(),
  ip: text.optional(),
  domain: z.strictObject({ manageable: z.boolean(), dns_servers: z.array(text).optional() }).optional(),
  foip: z
    .strictObject({
      virtual_ip: text,
      real_ip: z.union([text, z.literal(false)]).default(false),
      real_ips_allowed_list: z.array(text),
    })
    .optional(),
  server: z
    .strictObject({
      additional_ips: z.array(text),
      subnetworks: z.array(number),
      firewall_ruleset_id: text,
      features: z.strictObject({
        ilo_access_management: z.boolean(),
        power_management: z.boolean(),
        firewall_management: z.boolean(),
      }),
      power_state: z.enum(["unknown", "on", "off"]),
      active: z.boolean(),
      hardware: row,
      ilo: z.strictObject({ ip: text, access_ip: text.optional() }),
    })
    .partial()
    .optional(),
  additional: z.array(z.strictObject({ id: number, ip: text })).optional(),
  details: row.optional(),
  removed,
});

export const instanceShape = z.strictObject({
  id: number.optional(),
  name: text.optional(),
  password: text.optional(),
  resources: z.strictObject({ cpu: number, ram: number, hdd: number, bandwidth: number }).optional(),
  state: text.optional(),
  state_time: number.optional(),
  boot_status: z.enum(["install", "boot"]).optional(),
  shutsDown: z.boolean().optional(),
  display_name: text.optional(),
  notes: text.optional(),
  ip: text.optional(),
  removed,
});

export const seedShape = z.strictObject({
  account: z
    .strictObject({ customerId: numberOrText, apiKey: text, reseller: z.boolean() })
    .partial()
    .optional(),
  customer: row.optional(),
  emails: z.array(row).optional(),
  services: z.array(serviceShape).default([]),
  zones: z.array(zoneShape).default([]),
  takenDomains: z.array(text).default([]),
  forbiddenDomains: z.array(text).default([]),
  subnetworks: z.array(subnetworkShape).default([]),
  rulesets: z.array(rulesetShape).default([]),
  blackholes: z
    .array(z.strictObject({ ip: text, type: z.enum(["customer", "admin"]).default("customer"), removed }))
    .default([]),
  offers: z
    .array(z.strictObject({ id: number, hardware_configuration: row.default({}), price: number }))
    .default([]),
  instances: z.array(instanceShape).default([]),
});
