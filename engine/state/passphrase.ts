import { createCipheriv, createDecipheriv, pbkdf2, randomBytes } from "node:crypto";
import { promisify } from "node:util";

const ROUNDS = 1_000_000;
const KEY_BYTES = 32;
const SALT_BYTES = 8;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const CHECK_TEXT = "pulumi";

/** Encrypts and decrypts one stack's secret values as Pulumi's passphrase provider does (PULUMI.md C5). */
export class Passphrase {
  private constructor(
    private readonly key: Buffer,
    /** The `encryptionsalt` of the stack's settings and of its deployments. */
    readonly salt: string,
  ) {}

  /** A new stack's key, with a fresh salt. */
  static async create(passphrase: string): Promise<Passphrase> {
    const salt = randomBytes(SALT_BYTES);
    const key = await derive(passphrase, salt);
    return new Passphrase(key, `v1:${salt.toString("base64")}:${encryptWith(key, CHECK_TEXT)}`);
  }

  /** The key that goes with a known salt. Throws "incorrect passphrase" when it does not fit. */
  static async open(passphrase: string, salt: string): Promise<Passphrase> {
    const [version, encoded, ...check] = salt.split(":");
    if (version !== "v1" || !encoded)
      throw new Error("the encryption salt is not of Pulumi's passphrase form");
    const key = await derive(passphrase, Buffer.from(encoded, "base64"));
    try {
      if (decryptWith(key, check.join(":")) === CHECK_TEXT) return new Passphrase(key, salt);
    } catch {
      // GCM refuses a wrong key; the message below is the useful one
    }
    throw new Error("incorrect passphrase");
  }

  encrypt(text: string): string {
    return encryptWith(this.key, text);
  }

  decrypt(ciphertext: string): string {
    return decryptWith(this.key, ciphertext);
  }
}

/** Keys of this process by passphrase and salt: deriving one takes a fifth of a second, and every operation needs it. */
const derived = new Map<string, Promise<Buffer>>();

function derive(passphrase: string, salt: Buffer): Promise<Buffer> {
  const name = `${salt.toString("hex")} ${passphrase}`;
  const key = derived.get(name) ?? promisify(pbkdf2)(passphrase, salt, ROUNDS, KEY_BYTES, "sha256");
  derived.set(name, key);
  return key;
}

function encryptWith(key: Buffer, text: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv("aes-256-gcm", key, nonce);
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final(), cipher.getAuthTag()]);
  return `v1:${nonce.toString("base64")}:${sealed.toString("base64")}`;
}

function decryptWith(key: Buffer, ciphertext: string): string {
  const [version, nonce, sealedText] = ciphertext.split(":");
  if (version !== "v1" || !nonce || !sealedText)
    throw new Error("not a ciphertext of Pulumi's passphrase provider");
  const sealed = Buffer.from(sealedText, "base64");
  const decipher = createDecipheriv("aes-256-gcm", key, Buffer.from(nonce, "base64"));
  decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
  return Buffer.concat([decipher.update(sealed.subarray(0, -TAG_BYTES)), decipher.final()]).toString("utf8");
}
