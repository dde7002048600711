import { createHash } from "node:crypto";
import { type Args, declare, type Declared, secret } from "./support/program";
import { scenario, tellEngines } from "./support/scenario";
import {
  addressOf,
  dnsVendors,
  domains,
  editRows,
  rentByHand,
  resource,
  seedZone,
  serverArgs,
  type Subject,
  subjects,
} from "./support/subjects";
import type { Ran } from "./support/runner";
import type { Place, TestedStack, World } from "./support/world";

tellEngines("ownership, secrets");

/** One secret argument of a kind at a vendor, and what can go wrong with it. */
interface Case {
  title: string;
  ground(place: Place): void;
  /** The value that must show nowhere; a second one for a change. */
  canary: string;
  changed: string;
  program(value: string): Declared[];
  /** Programs that are refused because of the value, or of what is there. */
  refused?: { what: string; program: Declared[]; before?(place: Place): void }[];
  creates: string;
}

const canary = "canary-5f3a9c01-value";
const changed = "canary-77b2e4d6-value";

const dns = dnsVendors.flatMap((vendor): Case[] => {
  const zone = `${vendor}:${domains[vendor]}`;
  const creates = vendor === "gigahost" ? "POST /dns/zones/{id}/records" : "dns/edit-primary-records";
  const row = (value: unknown, more: Args = {}) =>
    declare("DnsRecord", "it", { zone, name: "t", type: "TXT", value, ...more });
  const file = (records: unknown, name = "file", more: Args = {}) =>
    declare("DnsZoneFile", name, { zone, records, ...more });
  const table = (value: string, more: Args = {}) => secret([{ name: "t", type: "TXT", value, ...more }]);
  return [
    {
      title: `a record's value at ${vendor}`,
      ground: (place) => seedZone(place, vendor),
      canary,
      changed,
      program: (value) => [row(secret(value))],
      refused: [
        {
          what: "an equal row that is there",
          program: [row(secret(canary))],
          before: (place) =>
            editRows(place, vendor, { add: [{ name: "t", type: "TXT", value: canary, ttl: 3600 }] }),
        },
        {
          what: "a row that is there with another TTL",
          program: [row(secret(canary))],
          before: (place) =>
            editRows(place, vendor, { add: [{ name: "t", type: "TXT", value: canary, ttl: 77 }] }),
        },
        { what: "a twin", program: [row(secret(canary)), { ...row(secret(canary)), name: "twin" }] },
        { what: "a value that is no address", program: [row(secret(canary), { type: "A" })] },
        { what: "a name that holds blanks", program: [row(secret(canary), { name: "a b" })] },
      ],
      creates,
    },
    {
      title: `a zone file's rows at ${vendor}`,
      ground: (place) => seedZone(place, vendor),
      canary,
      changed,
      program: (value) => [file(table(value))],
      refused: [
        {
          what: "a row twice",
          program: [
            file(secret([...Array(2).keys()].map(() => ({ name: "t", type: "TXT", value: canary })))),
          ],
        },
        { what: "a value that is no address", program: [file(table(canary, { type: "A" }))] },
        { what: "a bad TTL", program: [file(table(canary, { ttl: 0 }))] },
        {
          what: "a row that is there with another TTL",
          program: [file(table(canary))],
          before: (place) =>
            editRows(place, vendor, { add: [{ name: "t", type: "TXT", value: canary, ttl: 77 }] }),
        },
        { what: "a record of its own", program: [row(secret(canary)), file(table(canary))] },
      ],
      creates,
    },
    {
      title: `a zone file's text at ${vendor}`,
      ground: (place) => seedZone(place, vendor),
      canary,
      changed,
      program: (value) => [declare("DnsZoneFile", "file", { zone, file: secret(`t TXT "${value}"\n`) })],
      refused: [
        {
          what: "a line that cannot be read",
          program: [declare("DnsZoneFile", "file", { zone, file: secret(`t NONSENSE ${canary}\n`) })],
        },
        {
          what: "a value that is no address",
          program: [declare("DnsZoneFile", "file", { zone, file: secret(`t A ${canary}\n`) })],
        },
      ],
      creates,
    },
  ];
});

const server = (more: Args) => [declare("FlexMetalServer", "it", { ...serverArgs, ...more })];
const script = (value: string) => `#!/bin/sh\necho ${value}\n`;

const servers: Case[] = [
  {
    title: "a server's script at i3d",
    ground: () => undefined,
    canary,
    changed,
    program: (value) => server({ postInstallScript: secret(script(value)) }),
    refused: [
      {
        what: "a system without scripts",
        program: server({ os: { slug: "windows-2022" }, postInstallScript: secret(script(canary)) }),
      },
      {
        what: "an equal server that is there",
        program: server({ postInstallScript: secret(script(canary)) }),
        before: (place) => rentByHand(place),
      },
    ],
    creates: "POST /flexMetal/servers",
  },
  {
    title: "a server's tags at i3d",
    ground: () => undefined,
    canary,
    changed,
    program: (value) => server({ tags: secret([value]) }),
    refused: [{ what: "a bad tag", program: server({ tags: secret([`${canary} blank`]) }) }],
    creates: "POST /flexMetal/servers",
  },
];

const reverse = subjects
  .filter(({ kind }) => kind === "ReverseDns")
  .map((subject: Subject): Case => ({
    title: `a host name at ${subject.vendor}`,
    ground: subject.ground,
    canary: `${canary}.example.net`,
    changed: `${changed}.example.net`,
    program: (value) => [resource(subject, "it", { hostname: secret(value) })],
    refused: [
      { what: "a bad name", program: [resource(subject, "it", { hostname: secret(`${canary} blank`) })] },
      {
        what: "an address that is not there",
        program: [resource(subject, "it", { ip: "192.0.2.250", hostname: secret(`${canary}.example.net`) })],
      },
    ],
    creates: addressOf[subject.vendor].endpoint,
  }));

/** Nothing that was said holds either value, not even a part of it. */
function expectSilence(...runs: Ran[]): void {
  for (const { text } of runs) {
    for (const part of ["5f3a9c01", "77b2e4d6"])
      expect({ text, has: text.includes(part) }).toEqual({ text, has: false });
  }
}

/** The state shows the value in sealed places only, and ids and hidden properties hold no plain hash of it. */
async function expectSealed(stack: TestedStack, value: string): Promise<void> {
  const { deployment } = await stack.exportSealed();
  const text = JSON.stringify(deployment.resources ?? []);
  expect(text).not.toContain("5f3a9c01");
  const hashes = ["md5", "sha1", "sha256", "sha512"].flatMap((algorithm) =>
    [value, `"${value}"`, `${value}.`].map((form) =>
      createHash(algorithm).update(form).digest("hex").slice(0, 8),
    ),
  );
  for (const hash of hashes) expect(text).not.toContain(hash);
}

describe.each([...dns, ...servers, ...reverse])("$title, a secret", (each) => {
  scenario(
    "shows in nothing that a run says, nor in the state",
    async (world: World) => {
      each.ground(world.place());
      const stack = world.stack();
      const runs = [
        await stack.preview(each.program(each.canary)),
        await stack.up(each.program(each.canary)),
        await stack.up(each.program(each.canary)),
      ];
      expect(runs.map(({ failed }) => failed)).toEqual([false, false, false]);
      await expectSealed(stack, each.canary);
      runs.push(
        await stack.refresh(),
        await stack.preview(each.program(each.changed)),
        await stack.up(each.program(each.changed)),
        await stack.destroy(),
      );
      expectSilence(...runs);
    },
    { cli: each.title.startsWith("a zone file's rows at artnet") },
  );

  scenario("shows in no message of a vendor that repeats it", async (world) => {
    each.ground(world.place());
    const text = `Invalid value ${each.canary}`;
    world.simulator.faults.add({
      endpoint: each.creates,
      times: Infinity,
      kind: "status",
      status: 400,
      body: {
        success: false,
        error: text,
        errorMessage: text,
        errors: [{ property: "x", message: text }],
        meta: { status: 400, message: text, status_message: text },
      },
    });
    const ran = await world.stack().up(each.program(each.canary));
    expect(ran.failed).toBe(true);
    expectSilence(ran);
  });

  describe.each(each.refused ?? [])("refused for $what", ({ program, before }) => {
    scenario("shows in no message", async (world) => {
      each.ground(world.place());
      before?.(world.place());
      const stack = world.stack();
      expectSilence(await stack.preview(program), await stack.up(program), await stack.destroy());
    });
  });
});
