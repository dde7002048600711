import type { Bag, Handler } from "../../../resources/contract/handler";
import type { Call } from "../../../resources/contract/run";
import { tellSubject } from "../../../resources/contract/subject";
import { Unfinished } from "../../../resources/contract/unfinished";
import { ZoneNotFound } from "../../../resources/dns/zone-not-found";
import { type ErrorKind, RackformError } from "../../../sdk/core";

const kind = { namedBy: ["zone", "name"] as never[] };
const inputs = { zone: "gigahost:example.no", name: "www" };

/** What a creation that ends in this error is told as. */
async function told(error: unknown, given: Bag = inputs): Promise<unknown> {
  const handler = { create: () => Promise.reject(error) } as unknown as Handler;
  return tellSubject(kind, handler)
    .create({ inputs: given }, {} as Call)
    .catch((thrown: unknown) => thrown);
}

const refused = (why: ErrorKind, message = "refused") =>
  new RackformError({ kind: why, vendor: "gigahost", message });

test("an error says which object it is about, once", async () => {
  expect(await told(refused("transient"))).toMatchObject({
    message: "gigahost: zone gigahost:example.no, name www: refused (transient)",
  });
  expect(await told(refused("transient", "www.Example.no. is refused"))).toMatchObject({
    message: "gigahost: www.Example.no. is refused (transient)",
  });
  expect(await told(refused("transient", "in myexample.no and example.no.org"))).toMatchObject({
    message: expect.stringContaining("zone gigahost:example.no, name www: in myexample.no") as unknown,
  });
  expect(await told(new Unfinished("id", {}, ["not ready", "run again"]))).toMatchObject({
    reasons: ["zone gigahost:example.no, name www: not ready", "run again"],
  });
});

test("what is not there, or not allowed, is about the argument that names it; a refused value may be any", async () => {
  expect(await told(refused("not-found"))).toMatchObject({ argument: "zone" });
  expect(await told(refused("permission"))).toMatchObject({ argument: "zone" });
  expect(await told(refused("validation"))).toMatchObject({ argument: undefined });
  expect(await told(refused("not-found").with({ argument: "value" }))).toMatchObject({ argument: "value" });
});

test("the error keeps its class and what the class knows", async () => {
  const error = await told(new ZoneNotFound("gigahost", "other.no"));
  expect(error).toBeInstanceOf(ZoneNotFound);
  expect(error).toMatchObject({
    name: "RackformError",
    kind: "not-found",
    vendor: "gigahost",
    argument: "zone",
  });
  expect((error as Error).message).toContain(
    "zone gigahost:example.no, name www: the zone other.no does not exist",
  );
});

test("an object without a name, and what is none of ours, are told as they come", async () => {
  const error = refused("conflict");
  expect(await told(error, {})).toBe(error);
  const foreign = new TypeError("no");
  expect(await told(foreign)).toBe(foreign);
});
