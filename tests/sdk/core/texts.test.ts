import fc from "fast-check";
import { checkBaseUrl, countFormFields, encodeForm, type FormValue, path, Redactor } from "../../../sdk/core";

describe("base URL", () => {
  test.each([
    ["https://api.example.net/v1/", "https://api.example.net/v1"],
    ["https://API.example.net", "https://api.example.net"],
    ["http://127.0.0.1:8080/api", "http://127.0.0.1:8080/api"],
    ["http://127.9.9.9/", "http://127.9.9.9"],
    ["http://localhost:1", "http://localhost:1"],
    ["http://[::1]:1/x//", "http://[::1]:1/x"],
  ])("%s is taken", (given, made) => expect(checkBaseUrl("gigahost", given)).toBe(made));

  test.each([
    "http://api.example.net",
    "http://localhost.example.net",
    "http://127.0.0.1.example.net",
    "http://0.0.0.0",
    "ftp://api.example.net",
    "https://user:pw@api.example.net",
    "https://api.example.net/?a=b",
    "https://api.example.net/#a",
    "api.example.net",
    "",
  ])("%j is refused", (given) =>
    expect(() => checkBaseUrl("gigahost", given)).toThrow(
      expect.objectContaining({ kind: "validation", argument: "baseUrl" }) as Error,
    ),
  );
});

describe("paths", () => {
  test("a hostile name stays one segment of the URL", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", minLength: 1 }),
        fc.constantFrom("", "/", "..", "%2e%2e/", "?", "#", "\r\n"),
        (name, extra) => {
          const value = extra + name;
          fc.pre(value !== "." && value !== "..");
          const url = new URL(`https://api.example.net/v1${path`/a/${value}/b`}`);
          const segments = url.pathname.split("/");
          expect(segments).toHaveLength(5);
          expect(decodeURIComponent(segments[3] ?? "")).toBe(value);
          expect(url.search + url.hash).toBe("");
        },
      ),
    );
  });

  test.each(["", ".", "..", "\ud800"])("%j is refused", (value) => {
    expect(() => path`/a/${value}`).toThrow(expect.objectContaining({ kind: "validation" }) as Error);
  });
});

/** Reads a form the way PHP does: brackets nest, everything is text. */
function phpDecode(body: string): Record<string, unknown> {
  const root: Record<string, unknown> = {};
  for (const pair of body.split("&").filter(Boolean)) {
    const [rawName = "", rawValue = ""] = pair.split("=");
    const [first = "", ...more] = rawName.split("[");
    const keys = [first, ...more.map((part) => part.slice(0, -1))].map(decodeURIComponent);
    let at = root;
    for (const key of keys.slice(0, -1)) at = (at[key] ??= {}) as Record<string, unknown>;
    at[keys.at(-1) ?? ""] = decodeURIComponent(rawValue);
  }
  return root;
}

/** What PHP is to see: texts, lists as numbered fields; nothing of what is empty. */
function asPhp(value: FormValue): unknown {
  if (typeof value !== "object") return String(value);
  const inner = Object.entries(value).map(
    ([key, each]) => [key, each === undefined ? undefined : asPhp(each)] as const,
  );
  const kept = inner.filter(([, each]) => each !== undefined);
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}

describe("forms", () => {
  const key = fc
    .string({ unit: "grapheme", minLength: 1, maxLength: 6 })
    .filter((text) => text !== "__proto__");
  const { value } = fc.letrec<{ value: FormValue }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      fc.string({ unit: "grapheme" }),
      fc.integer(),
      fc.boolean(),
      fc.constant(undefined),
      fc.array(tie("value"), { maxLength: 4 }),
      fc.dictionary(key, tie("value"), { maxKeys: 4, noNullPrototype: true }),
    ),
  }));

  test("come back from PHP as they were", () => {
    fc.assert(
      fc.property(fc.dictionary(key, value, { maxKeys: 4, noNullPrototype: true }), (fields) => {
        const body = encodeForm(fields);
        expect(body).toMatch(/^[A-Za-z0-9\-_.~%[\]=&]*$/);
        expect(phpDecode(body)).toEqual(asPhp(fields) ?? {});
        expect(countFormFields(fields)).toBe(body === "" ? 0 : body.split("&").length);
      }),
    );
  });

  test("as documented", () => {
    expect(
      encodeForm({
        a: "x y&z",
        records: [
          { name: "www", ttl: 60 },
          { name: "", ttl: undefined },
        ],
      }),
    ).toBe("a=x%20y%26z&records[0][name]=www&records[0][ttl]=60&records[1][name]=");
  });
});

describe("redaction", () => {
  const redactor = new Redactor();
  redactor.add('p&ss"word å', "abc", undefined, "");

  test.each([
    ["plain", 'it was p&ss"word å!'],
    ["URL-encoded", `?q=${encodeURIComponent('p&ss"word å')}`],
    ["Base64", Buffer.from('p&ss"word å').toString("base64")],
    ["JSON", JSON.stringify({ note: 'p&ss"word å' })],
  ])("hides a secret in %s form", (_, text) => {
    const clean = redactor.text(text);
    expect(clean).toContain("[redacted]");
    expect(clean).not.toContain(text.replace(/^\?q=|^it was |!$/g, ""));
  });

  test("short secrets do not hide half of every message", () =>
    expect(redactor.text("abc abcdef")).toBe("abc abcdef"));

  test.each([
    "Authorization: Bearer abcdefgh",
    "api_key=abcdefgh",
    '"ga_secret":"abcdefgh"',
    "root_passwd: abcdefgh",
  ])("hides what looks like a secret: %s", (text) => expect(redactor.text(text)).not.toContain("abcdefgh"));

  test("masks fields by name, at any depth", () => {
    const given = { data: [{ token: "abcdefgh", root_passwd: 12345, name: "web", password: "" }] };
    expect(redactor.value(given)).toEqual({
      data: [{ token: "[redacted]", root_passwd: "[redacted]", name: "web", password: "" }],
    });
  });
});
