import { dynamicProvider } from "../../provider/dynamic";
import { handlers } from "../../resources/handlers";

/** What Pulumi's host of dynamic providers prints of a failed read, besides the message that the engine tells. */
const printed = (error: Error) => `${String(error)}: ${error.stack}`;

const calls: [string, (provider: ReturnType<typeof dynamicProvider>) => Promise<unknown>][] = [
  ["read", (provider) => provider.read!("gigahost:example.no", { vendor: "gigahost", domain: "example.no" })],
  [
    "delete",
    (provider) => provider.delete!("gigahost:example.no", { vendor: "gigahost", domain: "example.no" }),
  ],
  ["create", (provider) => provider.create({ vendor: "gigahost", domain: "example.no" })],
];

test.each(calls)(
  "the message of a failed %s is the engine's to tell, and is printed by nobody else",
  async (_, call) => {
    const failure = await call(dynamicProvider(handlers.DnsZone!)).then(
      () => undefined,
      (error: unknown) => error as Error,
    );
    expect(failure?.message).toMatch(/credentials/);
    expect(printed(failure!)).toBe("rackform: a call failed, see the error of its resource");
  },
);
