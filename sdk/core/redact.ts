const mask = "[redacted]";

/** Remembers secrets and takes them out of any text before it reaches a message or a log. */
export class Redactor {
  readonly #secrets = new Set<string>();

  /** Adds secrets; their URL-encoded, Base64, hexadecimal and JSON forms are hidden too. Texts under 4 characters would hide half of every message and are left alone. */
  add(...secrets: (string | undefined)[]): void {
    for (const secret of secrets) {
      if (!secret || secret.length < 4) continue;
      this.#secrets.add(secret);
      this.#secrets.add(encodeURIComponent(secret));
      this.#secrets.add(Buffer.from(secret).toString("base64"));
      this.#secrets.add(Buffer.from(secret).toString("hex"));
      this.#secrets.add(JSON.stringify(secret).slice(1, -1));
    }
  }

  /** The text without any known secret and without anything that looks like one. */
  text(text: string): string {
    let clean = text;
    for (const secret of [...this.#secrets].sort((a, b) => b.length - a.length)) {
      clean = clean.split(secret).join(mask);
    }
    return clean.replace(suspicious, (_, lead: string) => `${lead}${mask}`);
  }

  /** A copy of a JSON-like value with every text cleaned and every field with a telling name masked. */
  value(value: unknown): unknown {
    if (typeof value === "string") return this.text(value);
    if (Array.isArray(value)) return value.map((item) => this.value(item));
    if (value && typeof value === "object") {
      return Object.fromEntries(
        Object.entries(value).map(([key, inner]) => [
          key,
          secretField.test(key) && inner !== null && inner !== "" ? mask : this.value(inner),
        ]),
      );
    }
    return value;
  }
}

// Fields the vendors answer with secrets in: gigahost.md sections 1, 6 and 7, gigacloud.md 2.1, i3d.md 2.8, artnet.md 11.
const secretField =
  /^(.*pass(word|wd)?|passowrd|.*_?token|api_?key|.*secret|authorization|private-token|management_panel_url|rootpassword|auth_code)$/i;

const suspicious =
  /((?:authorization|private-token|api[_-]?key|password|passwd|token|ga_secret|secret)["']?\s*[:=]\s*["']?(?:bearer |basic )?)[^\s"'&,;}[]{4,}/gi;
