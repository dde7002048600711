import { frontEndOf, isUsualProvider, ownKind, settingIn, typeOf } from "../../cli/own-kind";
import { accountsOf } from "../../cli/drift/accounts";
import { readPreview } from "../../cli/plan-guard/preview";
import { stub } from "../../program/stub";
import { token } from "../../reference/package-schema/types";
import { kinds } from "../../resources/kinds";

const frontEnds = ["dynamic", "plugin"] as const;

test.each(frontEnds)("%s: every kind is known by its type", (frontEnd) => {
  for (const { facts } of kinds) {
    const type = typeOf(facts.name, frontEnd);
    expect([ownKind(type), frontEndOf(type)]).toEqual([facts.name, frontEnd]);
  }
  expect(stub("DnsRecord")).toContain("DnsRecord");
  expect(typeOf("DnsRecord", "plugin")).toBe(token("DnsRecord"));
});

test("types of others, and of a front end without a kind, are nobody's", () => {
  for (const type of [
    "aws:index:Bucket",
    "rackform:index:",
    "rackform:index:a:b",
    "pulumi-nodejs:dynamic:Resource",
    undefined,
  ])
    expect(ownKind(type)).toBeUndefined();
});

const urn = (type: string, name: string) => `urn:pulumi:prod::dns::${type}::${name}`;

test.each([
  ["pulumi:providers:pulumi-nodejs", "rackform:gigahost"],
  ["pulumi:providers:rackform", "gigahost"],
])("an explicit provider %s: its account, and whether it cannot be read here", (type, key) => {
  const account = '{"apiKey":"k"}';
  const secret = (value: object) => ({
    "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270",
    ...value,
  });
  const entry = (name: string, value: unknown) => ({
    type,
    urn: urn(type, name),
    id: "1",
    inputs: { [key]: value },
  });
  const accounts = accountsOf([
    entry("open", secret({ plaintext: JSON.stringify(account) })),
    entry("closed", secret({ ciphertext: "v1:x" })),
    { type: "pulumi:providers:aws", urn: urn("pulumi:providers:aws", "aws"), id: "1", inputs: {} },
  ]);
  expect(accounts.size).toBe(2);
  const open = accounts.get(`${urn(type, "open")}::1`)!;
  expect([open.name, open.config("rackform:gigahost"), open.encrypted]).toEqual(["open", account, false]);
  expect(accounts.get(`${urn(type, "closed")}::1`)!.encrypted).toBe(true);
  expect(settingIn(type)!("rackform:gigahost")).toBe(key);
});

test.each([
  ["default", true],
  ["default_0_1_0", true],
  ["default_0_1_0_https_/unpkg.com/rackform___VERSION_/plugin", true],
  ["prod", false],
  ["defaults", false],
])("the provider %s: usual %s", (name, expected) => {
  for (const type of ["pulumi:providers:rackform", "pulumi:providers:pulumi-nodejs"]) {
    for (const id of ["", "::6f1e", "::[unknown]"])
      expect(isUsualProvider(urn(type, name) + id)).toBe(expected);
    const state = { type: "rackform:index:DnsZone", provider: `${urn(type, name)}::6f1e` };
    const { steps } = readPreview(
      JSON.stringify({
        steps: [{ op: "create", urn: urn(state.type, "no"), newState: state }],
        changeSummary: {},
      }),
    );
    expect(steps.map(({ kind, ownAccount }) => [kind, ownAccount])).toEqual([["DnsZone", !expected]]);
  }
});
