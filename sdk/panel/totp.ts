import { createHmac } from "node:crypto";
import { RackformError } from "../core";

/** Seconds for which one code is valid. */
export const totpStep = 30;

/**
 * The six-digit code of RFC 6238 (SHA-1, 30 s) for a Base32 secret.
 *
 * @param now epoch milliseconds
 */
export function totp(secret: string, now: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(now / 1000 / totpStep)));
  const mac = createHmac("sha1", decodeBase32(secret)).update(counter).digest();
  const offset = mac.readUInt8(mac.length - 1) & 0x0f;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
// What is left over after whole groups of eight characters; 1, 3 and 6 cannot come from whole octets.
const possibleTail = new Set([0, 2, 4, 5, 7]);

/**
 * Decodes Base32 (RFC 4648) the way secrets are shown to people: in either case, with blanks or hyphens between
 * groups, with or without padding. The error never shows the secret.
 */
export function decodeBase32(text: string): Buffer {
  const letters = text.replace(/[\s-]/g, "").replace(/=+$/, "").toUpperCase();
  if (letters === "" || !/^[A-Z2-7]+$/.test(letters) || !possibleTail.has(letters.length % 8)) {
    throw new RackformError({
      kind: "authentication",
      applied: "no",
      message: "the TOTP secret is not Base32 (letters A-Z and digits 2-7)",
    });
  }
  const octets: number[] = [];
  let bits = 0;
  let held = 0;
  for (const letter of letters) {
    held = ((held << 5) | alphabet.indexOf(letter)) & 0xfff;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      octets.push((held >> bits) & 0xff);
    }
  }
  return Buffer.from(octets);
}
