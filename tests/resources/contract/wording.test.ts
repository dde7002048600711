import type { z } from "zod";
import { ProcessRun } from "../../../provider/process-run";
import type { Failure } from "../../../resources/contract/handler";
import { handlers } from "../../../resources/handlers";
import { kinds } from "../../../resources/kinds";

/** Values of every form; each is wrong for most arguments. */
const wrong: unknown[] = [
  true,
  17,
  -1,
  1.5,
  1e300,
  "",
  "text",
  [],
  ["text"],
  [17],
  [[]],
  [{}],
  {},
  { unheardOf: 1 },
  [{ unheardOf: 1 }],
];

/** What zod says where nobody has put it into other words. */
const itsWords =
  /invalid (input|option|string|key|type)|expected .*received|unrecognized|too (small|big)|\bnan\b|must (match|start|end) |\brecord\b, received|\bsafeint\b/i;

const check = (kind: string, news: Record<string, unknown>): Failure[] => {
  const run = new ProcessRun(
    () => undefined,
    {},
    () => undefined,
  );
  return handlers[kind]!.check({ news }, run).failures;
};

describe.each(kinds.map(({ facts }) => facts))("$name", ({ name, args }) => {
  const shape = args.shape as Record<string, z.ZodType>;
  const missing = check(name, {});

  test.each(Object.keys(shape))(
    "%s in wrong forms is refused in our words, with what is allowed",
    (argument) => {
      let refused = 0;
      for (const value of wrong.flatMap((one) => [one, ...nested(shape[argument]!, one)])) {
        const schemaRefuses = !shape[argument]!.safeParse(value).success;
        const failures = check(name, { [argument]: value });
        // A failure about a secret is told beside no argument, since engines print the value of one.
        const isAbout = shape[argument]!.meta()?.secret
          ? ({ reason }: Failure) => reason.includes(argument)
          : ({ property }: Failure) => property.startsWith(argument);
        const about = failures.filter(isAbout);
        expect(failures.filter(({ reason }) => itsWords.test(reason))).toEqual([]);
        if (!schemaRefuses) continue;
        refused++;
        expect(about.length).toBeGreaterThan(0);
        for (const { reason } of about) expect(reason).toMatch(/.+(, e\.g\. |; allowed are ).+/);
      }
      expect(refused).toBeGreaterThan(5);
    },
  );

  test("what is missing is told with what it is", () => {
    for (const { reason } of missing) {
      expect(reason).toMatch(/^is missing: (it is .+, e\.g\. |give exactly one of )/);
      expect(reason).not.toMatch(itsWords);
    }
  });

  test("an unknown argument is told with those that there are", () => {
    const [failure] = check(name, { unheardOf: 1 }).filter(({ property }) => property === "unheardOf");
    expect(failure!.reason).toBe(
      `is not an argument of this resource; allowed are ${Object.keys(shape).join(", ")}`,
    );
  });
});

/** The value at each property of an argument that is an object or a list of objects. */
function nested(schema: z.ZodType, value: unknown): unknown[] {
  const { def } = schema as unknown as { def: Record<string, unknown> };
  const inner = (def.innerType ?? def.element) as z.ZodType | undefined;
  if (def.type === "union") return (def.options as z.ZodType[]).flatMap((option) => nested(option, value));
  if (def.type === "object")
    return Object.entries(def.shape as Record<string, z.ZodType>).flatMap(([name, property]) =>
      [value, ...nested(property, value)].map((one) => ({ [name]: one })),
    );
  if (!inner) return [];
  return def.type === "array" ? [...nested(inner, value), value].map((one) => [one]) : nested(inner, value);
}

test("the place, what is allowed and an example", () => {
  expect(check("DnsRecord", { zone: "gigahost:example.no", type: "SSHFP", value: "x", ttl: "3600" })).toEqual(
    [
      {
        property: "type",
        reason: expect.stringMatching(
          /^SSHFP is not possible at gigahost; allowed are A, AAAA, .*SRV$/,
        ) as string,
      },
      { property: "ttl", reason: "must be a whole number, e.g. 3600" },
    ],
  );
  expect(
    check("DnsZoneFile", {
      zone: "gigahost:example.no",
      records: [
        { type: "A", value: "192.0.2.1" },
        { type: "MX", value: "mx.example.no", priority: 65536 },
      ],
    }),
  ).toEqual([{ property: "records[1].priority", reason: "must be a whole number from 0 to 65535, e.g. 1" }]);
});

test("what a schema says itself is kept, with an example", () => {
  const server = {
    name: "web-1",
    location: "EU: Rotterdam",
    instanceType: "bm7.std.8",
    os: { slug: "debian-12" },
  };
  expect(check("FlexMetalServer", { ...server, tags: ["a b"] })).toEqual([
    {
      property: "tags[0]",
      reason: expect.stringMatching(
        /^must be 1 to 64 of the characters A-Z a-z 0-9 _ : -, e\.g\. /,
      ) as string,
    },
  ]);
});
