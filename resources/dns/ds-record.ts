import { z } from "zod";

/** Algorithms of keys that registries of the vendor take (gigahost.md section 4), with their names in the field. */
export const dsAlgorithms: Readonly<Record<number, string>> = {
  5: "RSASHA1",
  7: "RSASHA1-NSEC3-SHA1",
  8: "RSASHA256",
  10: "RSASHA512",
  13: "ECDSAP256SHA256",
  14: "ECDSAP384SHA384",
  15: "ED25519",
  16: "ED448",
};

/** Kinds of digests, with their names and how many hexadecimal digits one has. */
export const dsDigests: Readonly<Record<number, { name: string; digits: number }>> = {
  1: { name: "SHA-1", digits: 40 },
  2: { name: "SHA-256", digits: 64 },
  4: { name: "SHA-384", digits: 96 },
};

const named = (table: Readonly<Record<number, string>>): string =>
  Object.entries(table)
    .map(([number, name]) => `${number} (${name})`)
    .join(", ");
export const algorithmsText = named(dsAlgorithms);
export const digestsText = named(
  Object.fromEntries(Object.entries(dsDigests).map(([number, { name }]) => [number, name])),
);

/** One DS record: what the parent zone holds of a key. */
export const dsRecord = (title: string, description: string) =>
  z
    .strictObject({
      keyTag: z
        .number()
        .int()
        .min(0)
        .max(65535)
        .meta({ description: "Number of the key, 0 to 65535.", examples: [2371] }),
      algorithm: z
        .number()
        .int()
        .meta({ description: `Algorithm of the key: ${algorithmsText}.`, examples: [13] }),
      digestType: z
        .number()
        .int()
        .meta({ description: `Kind of the digest: ${digestsText}.`, examples: [2] }),
      digest: z
        .string()
        .meta({ description: "The digest in hexadecimal digits; letters and blanks make no difference." }),
    })
    .meta({ title, description });

export interface DsRecord {
  keyTag: number;
  algorithm: number;
  digestType: number;
  digest: string;
}

export function canonicalDigest(digest: string): string {
  return digest.replace(/\s+/g, "").toLowerCase();
}

/** `2371 13 2 1f98…`, as zone files have it. */
export function dsText({ keyTag, algorithm, digestType, digest }: DsRecord): string {
  return `${keyTag} ${algorithm} ${digestType} ${canonicalDigest(digest)}`;
}

/** The DS records in a text of lines as zone files have them; what is none is left out. */
export function parseDsText(text: string): DsRecord[] {
  return text.split(/\r?\n/).flatMap((line) => {
    const [, keyTag, algorithm, digestType, digest = ""] =
      /(?:^|\bDS\s+)(\d{1,5})\s+(\d{1,3})\s+(\d{1,3})\s+\(?\s*([0-9a-f][0-9a-f\s]*[0-9a-f])\s*\)?\s*$/i.exec(
        line.trim(),
      ) ?? [];
    return keyTag === undefined
      ? []
      : [
          {
            keyTag: +keyTag,
            algorithm: +algorithm!,
            digestType: +digestType!,
            digest: canonicalDigest(digest),
          },
        ];
  });
}
