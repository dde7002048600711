import type { VendorName } from "../resources/contract/vendors";

/** How vendors are written: in text, and in names of types. */
export const vendors: Record<string, { title: string; className: string }> = {
  gigahost: { title: "Gigahost", className: "Gigahost" },
  terrahost: { title: "TerraHost", className: "Terrahost" },
  i3d: { title: "i3D.net", className: "I3d" },
  artnet: { title: "Artnet", className: "Artnet" },
  gigacloud: { title: "GigaCloud", className: "Gigacloud" },
} satisfies Record<VendorName, { title: string; className: string }>;
