import { z } from "zod";

export const vendorArgument = {
  vendor: z
    .enum(["i3d"])
    .default("i3d")
    .meta({ description: "Where it is; only i3D.net has this kind.", change: "replaces" }),
};

/** What is in a cloud; `says` what the cloud is to it. */
export const cloudArgument = (says: string) => ({
  ...vendorArgument,
  cloud: z
    .string()
    .refine((given) => given.replace(/^i3d:/, "").trim() !== "", {
      error: "must be a VmCloud, or the name or id of a cloud",
    })
    .meta({
      description: `${says}: a VmCloud, or a name or id.`,
      change: "replaces",
      examples: ["i3d:lab"],
      resource: "VmCloud",
    }),
});
