import fc from "fast-check";
import { Redactor } from "../../../sdk/core";

const html = (text: string) =>
  text.replace(
    /[&<>"']/g,
    (one) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[one] ?? "&#039;",
  );
const unicode = (text: string) =>
  Array.from(
    { length: text.length },
    (_, at) => `\\u${text.charCodeAt(at).toString(16).padStart(4, "0")}`,
  ).join("");
const percentAll = (text: string) =>
  [...Buffer.from(text)].map((octet) => `%${octet.toString(16).padStart(2, "0")}`).join("");

/** Ways in which an answer may hold what was sent to it. */
const notations: Record<string, (text: string) => string> = {
  plain: (text) => text,
  html,
  "html, numbers": (text) => [...text].map((one) => `&#${one.codePointAt(0)};`).join(""),
  "html, hexadecimal": (text) => [...text].map((one) => `&#x${one.codePointAt(0)!.toString(16)};`).join(""),
  "html, numbers with zeros": (text) =>
    [...text].map((one) => `&#${String(one.codePointAt(0)).padStart(5, "0")};`).join(""),
  "html, more names": (text) =>
    html(text).replace(/[/+=]/g, (one) => ({ "/": "&sol;", "+": "&plus;" })[one] ?? "&equals;"),
  percent: encodeURIComponent,
  "percent, lower case": (text) => encodeURIComponent(text).replace(/%../g, (one) => one.toLowerCase()),
  "percent, every octet": percentAll,
  form: (text) => new URLSearchParams({ a: text }).toString().slice(2),
  json: (text) => JSON.stringify(text).slice(1, -1),
  "json of PHP": (text) =>
    JSON.stringify(text)
      .slice(1, -1)
      .replace(/\//g, "\\/")
      .replace(/[^\x00-\x7f]/g, unicode),
  unicode,
  base64: (text) => Buffer.from(text).toString("base64"),
  base64url: (text) => Buffer.from(text).toString("base64url"),
  "base64 of a pair": (text) => Buffer.from(`somebody:${text}`).toString("base64"),
  "base64 of a pair, shifted": (text) => Buffer.from(`somebody@:${text}\n`).toString("base64url"),
  hex: (text) => Buffer.from(text).toString("hex"),
  HEX: (text) => Buffer.from(text).toString("hex").toUpperCase(),
  "collapsed blanks": (text) => text.replace(/\s+/g, " "),
};
const secrets = [
  `p&ss"w/rd + å<'x'>`,
  "two  blanks\n\tand a line",
  "a%41+b&amp;c\\u0041\\/d",
  "9f86d081884c7d659a2feaa0c55ad015",
  "漢字🔑 key ~~??>>",
];
const known = (secret: string) => {
  const redactor = new Redactor();
  redactor.add(secret);
  return redactor;
};

describe.each(Object.entries(notations))("%s", (_, write) => {
  test.each(secrets)("%j", (secret) => {
    expect(known(secret).text(`before ${write(secret)}, after`)).toMatch(
      /^before \S*\[redacted\]\S*, after$/,
    );
  });

  test.each(Object.keys(notations).filter((name) => !/base64|hex/i.test(name)))("within %s", (outer) => {
    for (const secret of secrets) {
      const clean = known(secret).text(`<${notations[outer]!(write(secret))}>`);
      expect(clean).toContain("[redacted]");
    }
  });

  // A secret that holds escapes itself, cut within one of them, may be read either way.
  test.each(secrets.filter((secret) => !secret.includes("\\u")))("%j, cut", (secret) => {
    const whole = write(secret);
    const redactor = known(secret);
    for (let kept = whole.length - 1; kept > 0; kept--) {
      for (const text of [
        `x: ${whole.slice(0, kept)}`,
        `x: ${whole.slice(0, kept)}… y`,
        `…${whole.slice(-kept)} y`,
      ]) {
        const piece = text.startsWith("…") ? whole.slice(-kept) : whole.slice(0, kept);
        // Eight characters of the secret in their longest notation.
        if (kept >= 8 * 8) expect(redactor.text(text)).not.toContain(piece);
      }
    }
  });
});

test("pieces of eight characters at a cut are hidden, shorter ones and those of words within a text are not", () => {
  const redactor = known("gigahost-0123456789");
  expect(redactor.text("key gigahost-0")).toBe("key [redacted]");
  expect(redactor.text('key "gigahost…" is wrong')).toBe('key "[redacted]…" is wrong');
  expect(redactor.text("...23456789 is wrong")).toBe("...[redacted] is wrong");
  expect(redactor.text("key gigahos")).toBe("key gigahos");
  expect(redactor.text("the gigahost API")).toBe("the gigahost API");
});

test("whatever the secret and its notation: it is not in the text any more", () => {
  const piece = fc.constantFrom(
    "a",
    "Z",
    "7",
    "%",
    "41",
    "+",
    " ",
    "  ",
    "&",
    "amp;",
    "\\",
    "u0041",
    "/",
    '"',
    "å",
    "漢",
    "🔑",
    "<",
  );
  fc.assert(
    fc.property(
      fc.array(piece, { minLength: 8, maxLength: 24 }).map((parts) => `k${parts.join("")}k`),
      fc.constantFrom(...Object.keys(notations)),
      (secret, name) => {
        const written = notations[name]!(secret);
        expect(known(secret).text(`(${written})`)).toContain("[redacted]");
      },
    ),
    { numRuns: 500 },
  );
});

test("a text without secrets stays as it is", () => {
  const redactor = known("wire-secret");
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      fc.pre(!/token|secret|passw|authorization|key/i.test(text));
      expect(redactor.text(text)).toBe(text);
    }),
  );
});

test("what looks like a secret is hidden in an escaped text, too", () => {
  const redactor = new Redactor();
  for (const text of [
    "&quot;api_key&quot;: &quot;abcdefgh&quot;",
    '{\\"token\\":\\"abcdefgh\\"}',
    "password%3Dabcdefgh",
  ])
    expect(redactor.text(text)).not.toContain("abcdefgh");
});
