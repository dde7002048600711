/** The vendor's limits on an order (i3d.md section 2.1). */
export const tagPattern = /^[A-Za-z0-9_:-]{1,64}$/;
export const mostTags = 60;
export const contractPattern = /^[A-Z0-9_\-.]{0,240}$/;
export const filesystems = ["ext2", "ext3", "ext4", "xfs"] as const;

/** What an operating system asks of an order, by the beginning of its slug; the first row that fits counts. */
export interface OsRules {
  slug: RegExp;
  needsKeys: boolean;
  takesScript: boolean;
  needsHostName: boolean;
  needsIpxe: boolean;
  /** Has a first password that can be asked for (section 2.8). */
  hasPassword: boolean;
}

const linux = {
  needsKeys: true,
  takesScript: true,
  needsHostName: false,
  needsIpxe: false,
  hasPassword: false,
};

const rules: OsRules[] = [
  { ...linux, slug: /^talos/, needsKeys: false, needsHostName: true },
  { ...linux, slug: /^windows/, needsKeys: false, takesScript: false, hasPassword: true },
  { ...linux, slug: /^custom-ipxe$/, needsIpxe: true },
  { ...linux, slug: /^/ },
];

export function osRules(slug: string): OsRules {
  const canonical = slug.trim().toLowerCase();
  return rules.find((rule) => rule.slug.test(canonical))!;
}

export const hostNamePattern =
  /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$/i;
export const uuidPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** RFC 4716 and PEM forms of public keys, whole. */
export const publicKeyBlock =
  /^(-{4} ?BEGIN SSH2 PUBLIC KEY ?-{4}[^-]+-{4} ?END SSH2|-----BEGIN (RSA )?PUBLIC KEY-----[^-]+-----END (RSA )?)/;
