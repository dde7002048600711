import { z } from "zod";
import { coerce } from "../core";
import { moment, optionalInteger, optionalMoment, optionalText } from "./fields";

const named = z.object({ id: coerce.id, name: z.string() });

/** The thirteen statuses that are known; others mean "in progress" (i3d.md section 2.3). */
export const serverStatuses = [
  "created",
  "discovering",
  "discovered",
  "allocating",
  "allocated",
  "configuring_network",
  "network_configured",
  "provisioning",
  "provisioned",
  "delivered",
  "failed",
  "releasing",
  "released",
] as const;

export const server = z.object({
  uuid: z.string().min(1),
  name: z.string(),
  status: z.string().min(1),
  /** Text of the failure when failed; "OK", "" or nothing while fine. */
  statusMessage: optionalText,
  location: named.nullable().optional(),
  instanceType: named.nullable().optional(),
  /** `slug` is `undefined` where what stands there cannot be read. */
  os: z
    .object({ slug: z.string().optional() })
    .nullable()
    .optional()
    .catch((): { slug?: string } => ({ slug: undefined })),
  ipAddresses: coerce
    .list(z.object({ ipAddress: z.string() }))
    .transform((list) => list.map((each) => each.ipAddress)),
  tags: coerce.list(z.string()),
  createdAt: moment,
  deliveredAt: optionalMoment,
  releasedAt: optionalMoment,
  contractId: optionalText,
});

/**
 * A FlexMetal server. A released one is still readable; times are unix seconds, absent while it has not happened.
 * sshKey, postInstallScript, kernel parameters, partitions and overflow never come back.
 */
export type FlexMetalServer = z.output<typeof server>;

// Unlike everything else of this vendor, in snake case.
export const command = z
  .object({
    uuid: z.string().min(1),
    server_uuid: optionalText,
    payload: z.unknown().optional(),
    state: z.string(),
    created_at: optionalText,
    updated_at: optionalText,
  })
  .transform((wire) => ({
    uuid: wire.uuid,
    serverUuid: wire.server_uuid,
    payload: wire.payload,
    state: wire.state,
    createdAt: wire.created_at,
    updatedAt: wire.updated_at,
  }));

/** A command given to a server; final states are `finished` and `failed`. */
export type FlexMetalCommand = z.output<typeof command>;

export const rootPassword = z.object({ rootPassword: z.string() });

export const tag = z.object({
  tag: z.string().min(1),
  resources: z
    .object({
      count: optionalInteger,
      flexMetalServers: z.object({ count: optionalInteger }).optional().catch(undefined),
    })
    .optional()
    .catch(undefined),
});

/** A tag with how often it is used, where that is told. */
export type FlexMetalTag = z.output<typeof tag>;

export const location = z.object({
  id: coerce.id,
  name: z.string(),
  shortName: optionalText,
  displayName: optionalText,
  countryId: coerce.id.optional().catch(undefined),
  countryName: optionalText,
  countryShortName: optionalText,
});

/** A location; orders name it by `name` (`EU: Rotterdam`). */
export type FlexMetalLocation = z.output<typeof location>;

export const instanceType = z.object({
  id: coerce.id,
  locationId: coerce.id.optional().catch(undefined),
  name: z.string(),
  sockets: coerce.integer.optional().catch(undefined),
  cores: coerce.integer.optional().catch(undefined),
  memory: coerce.decimal.optional().catch(undefined),
  memoryType: optionalText,
  storage: coerce.decimal.optional().catch(undefined),
  storageType: optionalText,
  generationName: optionalText,
});

/** An instance type of a location; orders name it by `name` (`bm7.std.8`). */
export type FlexMetalInstanceType = z.output<typeof instanceType>;

export const plan = z.looseObject({
  name: z.string(),
  hardwareDetails: z.unknown().optional(),
  locations: coerce.list(
    z.looseObject({ name: z.string(), dcCode: optionalText, availability: optionalText }),
  ),
});

/** A plan of the newer catalogue; availability is high, medium, low or unavailable. */
export type FlexMetalPlan = z.output<typeof plan>;

export const quotaUsage = z.object({
  location,
  quotaUsage: coerce.list(
    z.object({
      instanceType,
      quotaType: z.string(),
      contractId: optionalText,
      quota: coerce.integer,
      usage: coerce.integer,
    }),
  ),
});

/** How many servers of a type a location still allows; `quotaType` is onDemand or commit. */
export type FlexMetalQuotaUsage = z.output<typeof quotaUsage>;

export const commitCapacity = z.object({
  location,
  commits: coerce.list(z.object({ instanceType, capacity: coerce.integer, inUse: coerce.integer })),
});

export type FlexMetalCommitCapacity = z.output<typeof commitCapacity>;

export const usage = z.object({
  server: server.partial({ status: true }).nullable().optional(),
  startedAt: optionalText,
  endedAt: optionalText,
  totalHours: coerce.decimal,
  totalMinutes: coerce.decimal,
  bandwidthIn: coerce.decimal.optional().catch(undefined),
});

/** What a server is billed for: `totalHours` is rounded up; times as RFC 3339. */
export type FlexMetalUsage = z.output<typeof usage>;
