import { z } from "zod";
import { numericIdArgument } from "../contract/numeric-id";

const setting = (description: string, examples: number[]) =>
  z.number().int().min(0).optional().meta({ description, change: "in place", examples });

/** Arguments of a SwitchPort. */
export const switchPortArgs = z.strictObject({
  vendor: z
    .enum(["i3d"])
    .default("i3d")
    .meta({ description: "Where the server is; only i3D.net has this kind.", change: "replaces" }),
  serverId: numericIdArgument.meta({
    description:
      "The host: its id, name or address, a FlexMetal server's uuid, or a FlexMetalServer as it is. Looked up once; another id or uuid replaces.",
    change: "depends",
    resource: "FlexMetalServer",
    examples: ["7001", "game1"],
  }),
  interfaceId: z
    .number()
    .int()
    .min(0)
    .meta({
      description: "The network interface, by the vendor's number.",
      change: "replaces",
      examples: [0],
    }),
  rateLimit: setting(
    "The limit of its rate, in a unit that the vendor does not tell. Not written when left out.",
    [1000],
  ),
  speed: setting("Its speed, in a unit that the vendor does not tell. Not written when left out.", [10_000]),
  adminState: z
    .union([z.enum(["up", "down"]), z.number().int().min(0)])
    .optional()
    .meta({
      description:
        "**`down` cuts the server off.** Sent as 1 for `up` and 0 for `down`, since the vendor does not tell its numbers; a number is sent as it is. Not written when left out.",
      change: "in place",
      examples: ["up"],
    }),
  onDestroy: z.enum(["keep", "up"]).default("keep").meta({
    description:
      "What deleting the resource does: `keep` leaves the port as it is, `up` sets it up, where `adminState` was given or this resource has set it down.",
    change: "in place",
  }),
});

export type SwitchPortInputs = z.output<typeof switchPortArgs>;

/** What is written of a port, in the order in which it is. */
export const portSettings = ["rateLimit", "speed", "adminState"] as const;
export type PortSettings = Partial<Record<(typeof portSettings)[number], number>>;

const written = (what: string) => z.number().optional().meta({ description: what });

/** What a SwitchPort tells besides its arguments. */
export const switchPortOutputs = z.object({
  lastWritten: z
    .object({
      rateLimit: written("The limit of the rate."),
      speed: written("The speed."),
      adminState: written("The admin state, as the vendor's number."),
    })
    .meta({
      title: "SwitchPortWritten",
      description: "What was written last; the vendor does not tell what stands there.",
    }),
});

/** Computed outputs as kept in the state; `__place` is the vendor's id of the host. */
export type SwitchPortState = { lastWritten: PortSettings; __place: string };
