import { makeClient } from "../../provider/clients";
import { fieldFacts, vendorConfiguration } from "../../provider/configuration";
import { vendors } from "../../provider/vendors";
import { vendorNames } from "../../resources/contract/vendors";

const config = (values: Record<string, unknown>) => (key: string) => {
  const value = values[key];
  return typeof value === "string" || value === undefined ? value : JSON.stringify(value);
};
const known = (fields: Record<string, string | undefined>) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

const cases: { title: string; given: unknown; env: Record<string, string>; used: object }[] = [
  { title: "the environment alone", given: undefined, env: { GIGAHOST_API_KEY: "e" }, used: { apiKey: "e" } },
  {
    title: "another name of a variable",
    given: undefined,
    env: { GIGAHOST_API_TOKEN: "t" },
    used: { apiKey: "t" },
  },
  {
    title: "a third one, which another client has",
    given: undefined,
    env: { GIGAHOST_TOKEN: "t" },
    used: { apiKey: "t" },
  },
  {
    title: "the first of two variables",
    given: undefined,
    env: { GIGAHOST_API_TOKEN: "t", GIGAHOST_API_KEY: "e" },
    used: { apiKey: "e" },
  },
  {
    title: "an empty variable is none",
    given: undefined,
    env: { GIGAHOST_API_KEY: "", GIGAHOST_API_TOKEN: "t" },
    used: { apiKey: "t" },
  },
  {
    title: "the configuration goes first",
    given: { apiKey: "c" },
    env: { GIGAHOST_API_KEY: "e" },
    used: { apiKey: "c" },
  },
  {
    title: "credentials of two accounts are never mixed",
    given: { username: "me" },
    env: { GIGAHOST_API_KEY: "e", GIGAHOST_PASSWORD: "p", GIGAHOST_TOTP_SECRET: "s" },
    used: { username: "me" },
  },
  {
    title: "an address is no credential",
    given: { baseUrl: "http://127.0.0.1:1" },
    env: { GIGAHOST_API_KEY: "e", GIGAHOST_BASE_URL: "http://127.0.0.1:2" },
    used: { apiKey: "e", baseUrl: "http://127.0.0.1:1" },
  },
  {
    title: "an address of the environment serves credentials of the configuration",
    given: { apiKey: "c" },
    env: { GIGAHOST_BASE_URL: "http://127.0.0.1:2" },
    used: { apiKey: "c", baseUrl: "http://127.0.0.1:2" },
  },
  {
    title: "a number is a text",
    given: { username: 12345, password: "p" },
    env: {},
    used: { username: "12345", password: "p" },
  },
  {
    title: "an empty configuration is none",
    given: "",
    env: { GIGAHOST_API_KEY: "e" },
    used: { apiKey: "e" },
  },
];

test.each(cases)("$title", ({ given, env, used }) => {
  expect(known(vendorConfiguration("gigahost", config({ "rackform:gigahost": given }), env))).toEqual(used);
});

const bad: [string, unknown, RegExp][] = [
  [
    "no object",
    "secretValue99",
    /rackform:gigahost is not an object.*npx rackform doctor has the line that keeps what is there/,
  ],
  ["a list", ["secretValue99"], /rackform:gigahost is not an object/],
  [
    "an unknown key",
    { apikey: "secretValue99" },
    /has the unknown key apikey \(did you mean apiKey\?\); it is an object with apiKey, username/,
  ],
  [
    "all that is wrong",
    { username: ["secretValue99"], nothingLikeIt: 1 },
    /has a bad value at username and has the unknown key nothingLikeIt; it is an object/,
  ],
  ["a bad value", { apiKey: { of: "secretValue99" } }, /has a bad value at apiKey/],
  ["an empty value", { apiKey: "", password: "secretValue99" }, /has a bad value at apiKey/],
];

test.each(bad)("%s is refused by its name, and the value is not shown", (_, given, message) => {
  const read = () => vendorConfiguration("gigahost", config({ "rackform:gigahost": given }), {});
  expect(read).toThrow(
    expect.objectContaining({
      kind: "validation",
      message: expect.stringMatching(message) as string,
    }) as Error,
  );
  expect(read).not.toThrow(/secretValue99/);
});

describe.each(vendorNames)("%s", (vendor) => {
  const fields = Object.keys(vendors[vendor].fields);

  test("one complete set of credentials is enough, and without one every way is named", () => {
    for (const set of vendors[vendor].credentials) {
      const complete = Object.fromEntries(set.map((field) => [field, "1234567890"]));
      expect(makeClient(vendor, complete)).toBeDefined();
    }
    const wanted = vendors[vendor].credentials.map((set) => set.join(".*and ")).join(".*, or ");
    expect(() => makeClient(vendor, {})).toThrow(
      expect.objectContaining({
        kind: "authentication",
        message: expect.stringMatching(wanted) as string,
      }) as Error,
    );
  });

  test("every field is described, and every credential is one of its fields", () => {
    expect(fields.filter((field) => !fieldFacts[field])).toEqual([]);
    expect(vendors[vendor].credentials.flat().filter((field) => !fields.includes(field))).toEqual([]);
  });
});
