import { z } from "zod";

const text = z.string().refine((value) => value.trim() !== "", { error: "must not be empty" });
const named = z.union([z.number().int(), text]);
const amount = z.number().nonnegative();

const size = z
  .strictObject({
    cores: z.number().int().positive().optional().meta({ description: "Cores, at least." }),
    ramGb: z.number().positive().optional().meta({ description: "Memory in GB, at least." }),
    storageGb: z.number().positive().optional().meta({ description: "Storage in GB, at least." }),
  })
  .meta({ title: "ServerSize", description: "What a virtual {@link Server} has at least." });

const spend = z
  .strictObject({
    maxMonthly: amount
      .optional()
      .meta({ description: "The most that a month may cost, backups included, without VAT." }),
    maxSetup: amount.optional().meta({ description: "The most that setting it up may cost." }),
    currency: text.optional().meta({
      description: "The currency of the limits; an account with another one is refused.",
      examples: ["NOK"],
    }),
  })
  .meta({ title: "ServerSpend", description: "What a {@link Server} may cost." });

/** Arguments of a Server. */
export const serverArgs = z.strictObject({
  vendor: z
    .enum(["gigahost"])
    .default("gigahost")
    .meta({ description: "Where it is ordered; only Gigahost has this kind.", change: "replaces" }),
  product: named.optional().meta({
    description: "What is ordered: the product's name in the catalogue, or its id (`getServerCatalogue`).",
    change: "replaces",
    examples: ["KVM Performance VPS 4GB", 7951],
  }),
  size: size.optional().meta({
    description:
      "Instead of a product: the cheapest virtual server of the region that is in stock and has at least so much.",
    change: "replaces",
    examples: [{ cores: 2, ramGb: 4 }],
  }),
  region: named.meta({
    description: "Where it stands: a region's name, short name or id.",
    change: "replaces",
    examples: ["Sandefjord"],
  }),
  os: named.optional().meta({
    description:
      "The system that is installed: its name, as much of its beginning as no other has, or its id (`getOperatingSystems`). A change replaces the server, or reinstalls it with `reinstallOnChange`.",
    change: "depends",
    examples: ["Debian 12", 101],
  }),
  iso: named.optional().meta({
    description:
      "Instead of a system: an image that was uploaded, by its name or id, which the server boots.",
    change: "depends",
  }),
  rescue: z
    .boolean()
    .optional()
    .meta({ description: "Instead of a system: `true` boots the rescue system.", change: "depends" }),
  hostname: z
    .string()
    .optional()
    .meta({
      description:
        "Host name that the system is installed with. `name` when left out, or else the resource's own name. It counts at the order and at a reinstallation.",
      change: "at creation",
      examples: ["web1.example.no"],
    }),
  name: text.optional().meta({
    description: "Name in the vendor's panel. When left out, it is the host name at first, and not managed.",
    change: "in place",
    examples: ["web1"],
  }),
  sshKeys: z
    .array(text.meta({ resource: "SshKey" }))
    .optional()
    .meta({
      description:
        "Keys that root may log in with: SshKey resources (their public keys are taken), public keys that the account stores, or their ids. They are installed with the system: a change alone does nothing to a server that runs.",
      change: "at creation",
    }),
  billingPeriod: z.enum(["hourly", "monthly", "quarterly", "annual"]).default("hourly").meta({
    description: "How it is paid: by the hour, or in advance.",
    change: "replaces",
  }),
  backups: z
    .boolean()
    .default(false)
    .meta({ description: "Backups by the vendor, for a quarter more.", change: "replaces" }),
  spend: spend.optional().meta({
    description:
      "The most that it may cost, in the currency of the account: compared with the prices of the moment before anything is ordered.",
    change: "at creation",
    examples: [{ maxMonthly: 150, maxSetup: 0, currency: "NOK" }],
  }),
  waitlist: z.enum(["reserve"]).optional().meta({
    description:
      "What to do when it is out of stock: `reserve` places the order all the same, to be delivered and billed whenever there is one. An error when left out.",
    change: "at creation",
  }),
  onDestroy: z.enum(["keep", "cancel"]).default("keep").meta({
    description:
      "What deleting the resource does: `keep` leaves the server, which goes on being billed; `cancel` ends it, **with all that is on its disks**.",
    change: "in place",
  }),
  reinstallOnChange: z.boolean().default(false).meta({
    description:
      "When `os` changes, reinstall the same server instead of ordering another one. **This wipes all its disks.**",
    change: "in place",
  }),
  existing: named.optional().meta({
    description:
      "A server of the account to be managed instead of ordering one: its id, its name, or an address of it. It needs `adopt: true`.",
    change: "at creation",
    examples: ["3523"],
  }),
  adopt: z.boolean().optional().meta({
    description:
      "What to do about an order of the same product and host name that no resource of the stack has: `true` takes it over, `false` orders another one beside it; take it out afterwards. Without it that is an error, since it may be this resource's from a run that broke off.",
    change: "at creation",
  }),
});

export type ServerInputs = z.output<typeof serverArgs>;

/** What a Server tells besides its arguments. */
export const serverOutputs = z.object({
  serverId: z.string().meta({ description: "The vendor's id of the server; missing until there is one." }),
  orderId: z.string().optional().meta({ description: "The order that it came from." }),
  orderNumber: z.string().optional().meta({ description: "The order's number on invoices." }),
  status: z.string().meta({ description: "`running`, `stopped`, `installing`, `rescue` …, when last read." }),
  label: z.string().optional().meta({ description: "The vendor's own fixed name." }),
  ipv4: z.string().optional().meta({ description: "Its first IPv4 address." }),
  ipv6: z.string().optional().meta({ description: "Its first IPv6 address." }),
  addresses: z.array(z.string()).meta({ description: "All its addresses, IPv4 first." }),
  productId: z.string().optional().meta({ description: "The product's id." }),
  productName: z.string().optional().meta({ description: "The product's name." }),
  regionId: z.string().optional().meta({ description: "The region's id." }),
  osId: z.string().optional().meta({ description: "The id of its system." }),
  osName: z.string().optional().meta({ description: "The name of its system." }),
  hourly: z.number().optional().meta({ description: "Price of an hour, as it was ordered." }),
  monthly: z.number().optional().meta({
    description: "Price of a month, and the most that a month by the hour costs, backups included.",
  }),
  setup: z.number().optional().meta({ description: "What setting it up cost." }),
  currency: z.string().optional().meta({ description: "The currency of the prices." }),
  rootPassword: z.string().optional().meta({
    description: "The first password, where the vendor has made one: without a key, in rescue, reinstalled.",
  }),
});

type Outputs = z.output<typeof serverOutputs>;

/** Computed outputs as kept in the state; before a server is there all but the order's are missing. */
export type ServerState = Outputs & {
  /** Orders of the account before one was sent, as long as nobody knows what came of it. */
  __before?: string[];
  /** The system that the vendor showed when it was installed: only another one is drift. */
  __os?: string;
  /** The names of its region: one in place of another, or of the id, orders no other server. */
  __regions?: string[];
  /** The order was taken and waits for its payment, or for a person of the vendor. */
  __held?: boolean;
  /** A reinstallation was sent and is not over. */
  __installing?: boolean;
  /** Found by an id, and not updated since: what the vendor does not tell of it is not known. */
  __imported?: boolean;
};

/** An order, or a server, as far as it is known by now. */
export type Known = Partial<ServerState>;
