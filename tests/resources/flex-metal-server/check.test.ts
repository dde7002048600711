import { ProcessRun } from "../../../provider/process-run";
import { handler, KEY, web } from "./bench";

const ecdsaKey =
  "ecdsa-sha2-nistp256 AAAAE2VjZHNhLXNoYTItbmlzdHAyNTYAAAAIbmlzdHAyNTYAAABBBAcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc=";
const unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
const run = () => new ProcessRun(() => undefined, {});
const check = (news: Record<string, unknown>) => handler.check({ news: { ...web, ...news } }, run());

describe("arguments of a FlexMetalServer", () => {
  test.each([
    { name: "" },
    { location: " " },
    { tags: ["has space"] },
    { tags: ["a".repeat(65)] },
    { tags: [...Array(61).keys()].map((n) => `t${n}`) },
    { contractId: "lower" },
    { contractId: "A".repeat(241) },
    { sshKeys: [] },
    { sshKeys: undefined },
    { sshKeys: ["my-key"] },
    { sshKeys: [KEY.replace("FG eva", " eva")] },
    { sshKeys: [KEY.replace("ssh-ed25519", "ssh-rsa")] },
    { sshKeys: ["ssh-dsa AAAAC3NzaC1lZDI1NTE5AAAAI"] },
    { sshKeys: ["-----BEGIN PUBLIC KEY-----\nMIIBIjANBgkq"] },
    { sshKeys: [KEY, "-----BEGIN OPENSSH PRIVATE KEY-----\nsecretsecret"] },
    { os: { slug: "custom-ipxe" }, at: "os.ipxeScriptUrl" },
    { os: { slug: "custom-ipxe", ipxeScriptUrl: "boot.ipxe" }, at: "os.ipxeScriptUrl" },
    { os: { slug: "debian-12", ipxeScriptUrl: "https://example.net/x" }, at: "os.ipxeScriptUrl" },
    {
      os: { slug: "debian-12", partitions: [{ target: "/", filesystem: "btrfs", size: -1 }] },
      at: "os.partitions[0].filesystem",
    },
    {
      os: { slug: "debian-12", partitions: [{ target: "/", filesystem: "xfs", size: 0 }] },
      at: "os.partitions[0].size",
    },
    { os: { slug: "debian-12", kernelParams: [{ key: "quiet" }] }, at: "os.kernelParams[0].value" },
    { os: { slug: "debian-12", kernel: [] }, at: "os" },
    { os: { slug: "windows-server-2022" }, postInstallScript: "#!/bin/sh", at: "postInstallScript" },
    { os: { slug: "talos-omni-1116" }, name: "not_a_host", at: "name" },
    { overflow: "yes" },
    { vendor: "gigahost" },
    { userdata: "x" },
  ])("are refused with the argument's name: %j", ({ at, ...news }: Record<string, unknown>) => {
    const { failures } = check(news);
    expect(failures).not.toEqual([]);
    const property = (at as string | undefined) ?? Object.keys(news)[0]!;
    expect(
      failures.map((failure) => failure.property.startsWith(property) || failure.reason.includes(property)),
    ).toContain(true);
    expect(JSON.stringify(failures)).not.toContain("secretsecret");
  });

  test.each([
    { sshKeys: undefined, os: { slug: "Talos-omni-1116" } },
    { sshKeys: [], os: { slug: "windows-server-2022" } },
    { os: { slug: "custom-ipxe", ipxeScriptUrl: "https://boot.example.net/x.ipxe" } },
    { sshKeys: ["01A1FCF2-ca96-7db1-bbaa-7e76cb5c5c64", ecdsaKey] },
    { sshKeys: ["---- BEGIN SSH2 PUBLIC KEY ----\nAAAAB3NzaC1yc2E=\n---- END SSH2 PUBLIC KEY ----\n"] },
    { sshKeys: ["-----BEGIN PUBLIC KEY-----\nMIIBIjANBgkq\n-----END PUBLIC KEY-----"] },
    {
      os: {
        slug: "debian-12",
        partitions: [
          { target: "/boot", filesystem: "ext4", size: 4096 },
          { target: "/", filesystem: "xfs", size: -1 },
        ],
      },
    },
    { tags: ["env:prod", "A_b-1"], contractId: "C.1_2-3", overflow: true },
    { sshKeys: unknown, name: unknown, tags: [unknown] },
    { os: { slug: unknown }, sshKeys: undefined },
  ])("are taken: %j", (news) => {
    expect(check(news).failures).toEqual([]);
    expect(check(news).inputs).toMatchObject({
      vendor: "i3d",
      overflow: (news as { overflow?: boolean }).overflow ?? false,
      reinstallOnChange: false,
    });
  });

  test("a key that a server was installed with stays as it is", () => {
    const news = { ...web, sshKeys: [KEY.replace("FG eva", " eva")] };
    expect(handler.check({ news, olds: news }, run()).failures).toEqual([]);
    expect(handler.check({ news, olds: web }, run()).failures).toMatchObject([
      { property: "sshKeys.0", reason: expect.stringMatching(/is cut off/) as string },
    ]);
  });

  test("diffs cope with unknown values, without credentials", () => {
    const outputs = {
      vendor: "i3d",
      ...web,
      tags: ["a"],
      overflow: false,
      reinstallOnChange: false,
      uuid: "u",
      status: "delivered",
    };
    const diff = (news: Record<string, unknown>) =>
      handler.diff({ id: "i3d:u", outputs, news: { ...outputs, ...news } }, run());
    expect(diff({ tags: unknown })).toMatchObject({ changed: ["tags"], replaces: [] });
    expect(diff({ os: { slug: unknown } })).toMatchObject({ changed: ["os"], replaces: ["os"] });
    expect(diff({ os: unknown, sshKeys: [unknown], reinstallOnChange: unknown }).replaces).toEqual([
      "os",
      "sshKeys",
    ]);
  });
});
