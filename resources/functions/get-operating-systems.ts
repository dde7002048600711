import { z } from "zod";
import type { LookUp } from "../contract/look-up";
import type { Call } from "../contract/run";
import { type PanelVendor } from "../panel/servers";
import { i3dSystems } from "../flex-metal-server/catalogue-lists";
import { systemsNamed } from "../lists/panel";
import { isNamed, told } from "../contract/told";
import { beginsWith, certainText, filter, flag, number, text, vendorOf } from "./fields";
import { latestOf } from "./latest";

const vendors = ["gigahost", "terrahost", "i3d", "artnet"] as const;

const args = z.strictObject({
  vendor: vendorOf(vendors, "Whose systems."),
  name: filter("Only systems whose name begins so; case does not matter.", ["Debian", "Ubuntu"]),
  release: filter(
    "Only this release: its version or its code name.",
    ["bookworm"],
    ["gigahost", "terrahost"],
  ),
  arch: filter("Only this architecture.", ["amd64"], ["gigahost", "terrahost"]),
  latest: z.boolean().optional().meta({ description: "Only the newest release of each system." }),
  instanceId: filter("Of a cloud instance: which images it can boot; needed there.", ["4201"], ["artnet"]),
});

const row = z
  .object({
    id: certainText("The id (`osId` of a server at Gigahost and TerraHost); at Artnet the image's name."),
    slug: text("What `os.slug` of a FlexMetalServer takes.", ["i3d"]),
    name: certainText("The name."),
    distribution: text("The distribution.", ["gigahost", "terrahost", "artnet"]),
    release: text("The release: its version or its code name.", ["gigahost", "terrahost"]),
    arch: text("The architecture.", ["gigahost", "terrahost"]),
    minRamGb: number("Memory that it needs, in GB.", ["gigahost", "terrahost"]),
    dedicatedOnly: flag("Whether virtual servers cannot have it.", ["gigahost", "terrahost"]),
    customPartition: flag("Whether partitions can be chosen.", ["gigahost", "terrahost"]),
    raid: flag("Whether it can be installed on a RAID.", ["gigahost", "terrahost"]),
    orderable: flag("Whether a FlexMetal server can be ordered with it.", ["i3d"]),
  })
  .meta({ title: "OperatingSystemRow", description: "A system that a server can be installed with." });
type Row = z.output<typeof row>;

const result = z.object({ systems: z.array(row).meta({ description: "The systems, by name." }) });
type Args = z.output<typeof args>;

/** Systems that servers can be installed with. */
export const getOperatingSystems: LookUp<Args, z.output<typeof result>> = {
  name: "getOperatingSystems",
  description:
    "Systems that a server can be installed with: at Gigahost and TerraHost, FlexMetal servers at i3D.net, images of a cloud instance at Artnet.\n\n" +
    "`latest: true` leaves the newest release of each: no program has to be edited for a new one.",
  vendors,
  args,
  result,
  validate: ({ vendor, instanceId }) =>
    vendor === "artnet" && instanceId === undefined
      ? [
          {
            property: "instanceId",
            reason: 'is missing: the images are those of one cloud instance, e.g. "4201"',
          },
        ]
      : [],
  async run(call, given) {
    const { name, release, arch, latest } = given;
    const found = (await lists[given.vendor](call, given)).filter(
      (each) =>
        (beginsWith(each.name, name) || beginsWith(each.distribution, name)) &&
        (release === undefined || isNamed(each.release, release)) &&
        (arch === undefined || beginsWith(each.arch, arch)),
    );
    const shown = latest ? latestOf(found) : found;
    return { systems: shown.sort((a, b) => a.name.localeCompare(b.name, "en", { numeric: true })) };
  },
};

const lists: Record<(typeof vendors)[number], (call: Call, args: Args) => Promise<Row[]>> = {
  gigahost: (call, given) => panelRows(call, "gigahost", given),
  terrahost: (call, given) => panelRows(call, "terrahost", given),
  i3d: async ({ run, limits }) =>
    (await i3dSystems(run).get(limits)).map(({ id, slug, name, orderable }) => ({
      id,
      slug,
      name,
      orderable,
    })),
  artnet: async ({ run, limits }, { instanceId }) =>
    (await run.account("artnet").client.cloudInstance.installationImages(instanceId!, limits)).map(
      ({ image, label, distribution }) => ({ id: image, name: label, distribution }),
    ),
};

async function panelRows(call: Call, vendor: PanelVendor, { name }: Args): Promise<Row[]> {
  return (await systemsNamed(call, vendor, name)).map(
    ({ id, name: called, minRamGb, dedicatedOnly, distribution, system }) => ({
      ...told({
        distribution,
        release: system.os_dist,
        arch: system.os_arch,
        minRamGb,
        dedicatedOnly,
        customPartition: system.os_custom_partition,
        raid: system.os_support_raid,
      }),
      id,
      name: called,
    }),
  );
}
