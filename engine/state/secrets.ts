import { SECRET, SIGNATURE } from "../values/signatures";
import { isObject, isSecret, secret, type Value } from "../values/value";
import { Passphrase } from "./passphrase";

/**
 * Turns secrets to ciphertext on their way to a file and back. The key is derived only when the first secret is met
 * (a fifth of a second), and an unchanged secret keeps its ciphertext, so that a state file does not change for nothing.
 */
export class SecretBox {
  private key: Promise<Passphrase> | undefined;
  private opened: Passphrase | undefined;
  private readonly known = new WeakMap<object, string>();

  constructor(
    private readonly passphrase: string | undefined,
    private knownSalt: string | undefined,
  ) {}

  /** The salt to record beside ciphertexts; undefined while nothing was encrypted. */
  get salt(): string | undefined {
    return this.opened?.salt ?? this.knownSalt;
  }

  /** Takes over the salt found in a state file or stack settings. */
  useSalt(salt: string): void {
    if (salt === this.salt) return;
    this.knownSalt = salt;
    this.key = undefined;
    this.opened = undefined;
  }

  /** Derives the key. Throws when no passphrase was given, or a wrong one. */
  async unlock(): Promise<void> {
    if (this.passphrase === undefined) {
      throw new Error("a secret needs a passphrase: give `passphrase`, or set PULUMI_CONFIG_PASSPHRASE");
    }
    this.key ??= this.knownSalt
      ? Passphrase.open(this.passphrase, this.knownSalt)
      : Passphrase.create(this.passphrase);
    this.opened = await this.key;
  }

  private ready(): Passphrase {
    if (!this.opened) throw new Error("the secrets' key was not derived yet");
    return this.opened;
  }

  /** The value with each secret as ciphertext; call {@link unlock} before. */
  seal(value: Value): Value {
    if (isSecret(value)) {
      const ciphertext = this.known.get(value) ?? this.ready().encrypt(JSON.stringify(value.value));
      this.known.set(value, ciphertext);
      return { [SIGNATURE]: SECRET, ciphertext };
    }
    return this.mapInner(value, (inner) => this.seal(inner));
  }

  /** The value with each ciphertext, or plaintext of an export with secrets shown, as a secret. */
  open(value: Value): Value {
    if (isObject(value) && value[SIGNATURE] === SECRET && !("value" in value)) {
      const { ciphertext, plaintext } = value;
      if (typeof plaintext === "string") return secret(JSON.parse(plaintext) as Value);
      if (typeof ciphertext !== "string")
        throw new Error("a secret in the state has neither cipher- nor plaintext");
      const result = secret(JSON.parse(this.ready().decrypt(ciphertext)) as Value);
      this.known.set(result as object, ciphertext);
      return result;
    }
    return this.mapInner(value, (inner) => this.open(inner));
  }

  /** One text of the stack's settings (`secure:`) in plain. */
  decryptText(ciphertext: string): string {
    return this.ready().decrypt(ciphertext);
  }

  private mapInner(value: Value, change: (inner: Value) => Value): Value {
    if (Array.isArray(value)) return value.map(change);
    if (!isObject(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, change(inner)]));
  }
}

/** The value with each secret as plaintext, for an export with secrets shown. */
export function sealInPlain(value: Value): Value {
  if (isSecret(value)) return { [SIGNATURE]: SECRET, plaintext: JSON.stringify(value.value) };
  if (Array.isArray(value)) return value.map(sealInPlain);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, sealInPlain(inner)]));
}

/** Whether a stored value holds a ciphertext anywhere. */
export function hasCiphertext(value: Value): boolean {
  if (Array.isArray(value)) return value.some(hasCiphertext);
  if (!isObject(value)) return false;
  if (value[SIGNATURE] === SECRET && typeof value["ciphertext"] === "string") return true;
  return Object.values(value).some(hasCiphertext);
}
