import { createHash } from "node:crypto";

export function digest(algorithm: "md5" | "sha1" | "sha256", text: string): string {
  return createHash(algorithm).update(text, "utf8").digest("hex");
}

/** A secret-looking text that is the same in every run. */
export function fakeSecret(seed: string, length: number): string {
  return digest("sha256", seed).slice(0, length);
}
