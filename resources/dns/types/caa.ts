import type { Codec } from "./codec";

const form = /^(\d{1,3})\s+([A-Za-z0-9]+)\s+(?:"([^"]*)"|(\S+))$/;

/** Certification authority authorisation (RFC 8659): `0 issue "letsencrypt.org"`, with or without the quotes. */
export const caa: Codec = {
  needs: [],
  content({ value }) {
    const found = form.exec(value.trim());
    return found
      ? `${Number(found[1])} ${found[2]!.toLowerCase()} "${(found[3] ?? found[4] ?? "").trim()}"`
      : value.trim();
  },
  value: (content) => ({ value: content }),
  problem({ value }) {
    const found = form.exec(value.trim());
    if (!found || Number(found[1]) > 255)
      return `${JSON.stringify(value)} is not a CAA value; an example: 0 issue "letsencrypt.org"`;
    if (/\s/.test(found[3] ?? "")) return "must not hold blanks in its last part: the vendor refuses them";
    return undefined;
  },
};
