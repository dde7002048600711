import { given, isRow, type Row } from "../body";
import { sameName } from "../catalogue/catalogue";
import { CUSTOM_IPXE, type OperatingSystem } from "../catalogue/operating-systems";
import type { ErrorDetail } from "../failure";
import { checkFields, type Fields } from "../fields";
import type { World } from "../world";

const TEXT = { kind: "string", required: true } as const;
const FILESYSTEMS = ["ext2", "ext3", "ext4", "xfs"];
/** Size of a partition that takes what is left of the disk. */
const REST = -1;

const KERNEL_PARAM: Fields = { key: TEXT, value: TEXT };
const PARTITION: Fields = {
  target: TEXT,
  filesystem: {
    ...TEXT,
    check: (value: string) =>
      FILESYSTEMS.includes(value) ? undefined : `This value should be one of ${FILESYSTEMS.join(", ")}`,
  },
  size: {
    kind: "integer",
    required: true,
    check: (size: number) => (size > 0 || size === REST ? undefined : "This value should be positive or -1"),
  },
};
const OS: Fields = {
  slug: TEXT,
  kernelParams: { kind: "array" },
  // The documents spell it so for reinstallation (section 2.7).
  kernelParam: { kind: "array" },
  partitions: { kind: "array" },
  ipxeScriptUrl: { kind: "string" },
};

function checkItems(os: Row, name: string, fields: Fields): ErrorDetail[] {
  const items = os[name];
  if (!Array.isArray(items)) return [];
  return items.flatMap((item: unknown, index) => {
    const property = `os.${name}[${index}]`;
    if (!isRow(item)) return [{ property, message: "This value should be of type object" }];
    return checkFields(item, fields, `${property}.`);
  });
}

function checkIpxe(os: Row, known: OperatingSystem): ErrorDetail[] {
  const wanted = known.slug === CUSTOM_IPXE;
  if (wanted === "ipxeScriptUrl" in os) return [];
  const message = wanted
    ? "This value is required for custom-ipxe"
    : "This value is allowed for custom-ipxe only";
  return [{ property: "os.ipxeScriptUrl", message }];
}

/** The operating system that an order names, when it can be ordered. */
export function findOs(world: World, slug: unknown): OperatingSystem | undefined {
  if (typeof slug !== "string") return undefined;
  return world.catalogue.operatingSystems.find(
    (os) => sameName(os.slug, slug) && os.availableForFlexMetal === 1 && os.active === 1,
  );
}

/** What is wrong with the `os` part of an order (i3d.md section 2.1). */
export function checkOs(world: World, value: Row): ErrorDetail[] {
  const os = given(value);
  const errors = checkFields(os, OS, "os.");
  const known = findOs(world, os["slug"]);
  if (!known && typeof os["slug"] === "string") {
    errors.push({ property: "os.slug", message: "This operating system is not available" });
  }
  return [
    ...errors,
    ...checkItems(os, "kernelParams", KERNEL_PARAM),
    ...checkItems(os, "kernelParam", KERNEL_PARAM),
    ...checkItems(os, "partitions", PARTITION),
    ...(known ? checkIpxe(os, known) : []),
  ];
}
