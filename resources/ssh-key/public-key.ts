import { createHash } from "node:crypto";

/** What OpenSSH calls the kinds of keys that servers take. */
const types = [
  "ssh-ed25519",
  "ssh-rsa",
  "ecdsa-sha2-nistp256",
  "ecdsa-sha2-nistp384",
  "ecdsa-sha2-nistp521",
  "sk-ssh-ed25519@openssh.com",
  "sk-ecdsa-sha2-nistp256@openssh.com",
  "ssh-dss",
];

const parts = (key: string): string[] => key.trim().split(/\s+/);

/** What makes two keys the same: type and blob; the comment is anybody's. */
export const canonicalKey = (key: string): string => parts(key).slice(0, 2).join(" ");

export const sameKey = (one: string, other: string): boolean => canonicalKey(one) === canonicalKey(other);

/** `SHA256:…`, as ssh-keygen shows it; `undefined` where the text is no key in OpenSSH's form. */
export function fingerprintOf(key: string): string | undefined {
  const [, blob] = parts(key);
  if (!blob) return undefined;
  const hash = createHash("sha256").update(Buffer.from(blob, "base64")).digest("base64");
  return `SHA256:${hash.replace(/=+$/, "")}`;
}

/** What is wrong with a public key. The key itself is never shown: it may be a private one, given by mistake. */
export function publicKeyProblem(key: string): string | undefined {
  if (/PRIVATE KEY/.test(key)) return "is a private key; give the public one (the file that ends in .pub)";
  if (/[\r\n]/.test(key.trim())) return "must be one line, as in the file that ends in .pub";
  const [type = "", blob = ""] = parts(key);
  if (!types.includes(type))
    return `must begin with the type of an OpenSSH key (${types.slice(0, 3).join(", ")} …), as the file that ends in .pub does`;
  const fields = fieldsOf(blob);
  if (!fields)
    return "is cut off or has other characters in it; copy the whole line of the file that ends in .pub";
  return fields[0] === type ? undefined : `says ${type} and holds another type of key`;
}

/** The fields of a blob, each after its length, as text; `undefined` when they are not whole. */
function fieldsOf(blob: string): string[] | undefined {
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(blob)) return undefined;
  const bytes = Buffer.from(blob, "base64");
  const fields: string[] = [];
  for (let at = 0; at < bytes.length;) {
    if (at + 4 > bytes.length) return undefined;
    const end = at + 4 + bytes.readUInt32BE(at);
    if (end > bytes.length) return undefined;
    fields.push(bytes.toString("latin1", at + 4, end));
    at = end;
  }
  return fields.length > 1 ? fields : undefined;
}
