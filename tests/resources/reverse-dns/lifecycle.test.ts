import { ReverseDns, type ReverseDnsArgs } from "../../../index";
import { changesOf, failing, useStacks, well } from "../../support/stack";
import { direct, releaseAll, wrongCredentials } from "./direct";
import { namesAt, type Place, places } from "./places";

const start = useStacks();
afterEach(releaseAll);

async function account(place: Place, program: () => unknown, beforeIt: Record<string, string> = {}) {
  const stack = await start(program, { demoAccount: true });
  place.prepare?.(stack.simulator);
  for (const [address, name] of Object.entries(beforeIt)) place.setOutside(stack.simulator, address, name);
  const nameOf = (address = place.canonical) => place.nameOf(stack.simulator, address);
  const setOutside = (name: string, address = place.canonical) =>
    place.setOutside(stack.simulator, address, name);
  return { stack, nameOf, setOutside };
}

const outputsOf = (stack: { state?: { deployment: unknown } }) => {
  const { resources } = stack.state!.deployment as {
    resources: { type: string; id: string; outputs: Record<string, unknown> }[];
  };
  return resources.filter(({ type }) => type.endsWith(":ReverseDns"));
};

describe.each(places)("the name of an address: $title", (place) => {
  const { vendor, ip, canonical } = place;
  const program = (hostname: string) => namesAt(vendor, { [ip]: hostname });

  test("is set, does not drift, changes in place and is taken away at the end", async () => {
    const { stack, nameOf } = await account(place, program("Host1.Example.NO."));
    await well(stack.up());
    expect(nameOf()).toBe("host1.example.no");
    const [resource] = outputsOf(stack);
    expect(resource).toMatchObject({ id: `${vendor}:${canonical}`, outputs: { ptrName: place.ptrName } });
    expect(resource!.outputs).not.toHaveProperty("previousHostname");
    expect(changesOf(await well(stack.refresh()))).toEqual({});
    expect(changesOf(await well(stack.preview()))).toEqual({});
    stack.edit(program("host2.example.no"));
    expect(changesOf(await well(stack.up()))).toEqual({ update: 1 });
    expect(nameOf()).toBe("host2.example.no");
    await well(stack.destroy());
    expect(nameOf()).toBe("");
  });

  test("that was there before comes back at the end", async () => {
    const { stack, nameOf } = await account(place, program("host1.example.no"), {
      [canonical]: "old.example.com",
    });
    await well(stack.up());
    expect(nameOf()).toBe("host1.example.no");
    expect(outputsOf(stack)[0]!.outputs).toMatchObject({ previousHostname: "old.example.com" });
    stack.edit(program("host2.example.no"));
    await well(stack.up());
    await well(stack.refresh());
    expect(outputsOf(stack)[0]!.outputs).toMatchObject({ previousHostname: "old.example.com" });
    await well(stack.destroy());
    expect(nameOf()).toBe("old.example.com");
  });

  test("changed behind the back is found and healed, and what was there before is still remembered", async () => {
    const { stack, nameOf, setOutside } = await account(place, program("host1.example.no"), {
      [canonical]: "old.example.com",
    });
    await well(stack.up());
    setOutside("foreign.example.org");
    const drift = (await well(stack.refresh())).steps.filter(({ keys }) => keys && keys.length > 0);
    expect(drift.map(({ keys }) => keys)).toEqual([["hostname"]]);
    expect(changesOf(await well(stack.up()))).toEqual({ update: 1 });
    expect(nameOf()).toBe("host1.example.no");
    await well(stack.destroy());
    expect(nameOf()).toBe("old.example.com");
  });

  test("taken away behind the back is gone, and set again", async () => {
    const { stack, nameOf, setOutside } = await account(place, program("host1.example.no"));
    await well(stack.up());
    setOutside("");
    expect(changesOf(await well(stack.refresh()))).toEqual({ delete: 1 });
    expect(changesOf(await well(stack.up()))).toEqual({ create: 1 });
    expect(nameOf()).toBe("host1.example.no");
  });

  test("equal already: taken in without a write, told, and left as it was found", async () => {
    const { stack, nameOf } = await account(place, program("host1.example.no"), {
      [canonical]: "host1.example.no",
    });
    stack.simulator.requests.resetCounts();
    await well(stack.up());
    expect(stack.simulator.requests.counts().writes).toBe(0);
    await well(stack.destroy());
    expect(nameOf()).toBe("host1.example.no");
  });

  test("written otherwise is no change", async () => {
    const { stack } = await account(place, program("host1.example.no"));
    await well(stack.up());
    stack.edit(() => {
      const args = { vendor, ip: place.otherNotation, hostname: "HOST1.example.no." } as ReverseDnsArgs;
      new ReverseDns(`ptr-${ip}`, args);
    });
    expect(changesOf(await well(stack.preview()))).toEqual({});
  });

  test("of another address is another resource, and the names beside it stay", async () => {
    const { stack, nameOf } = await account(place, program("host1.example.no"), {
      [place.neighbour]: "neighbour.example.com",
    });
    await well(stack.up());
    expect(nameOf(place.neighbour)).toBe("neighbour.example.com");
    stack.edit(() => {
      const args = { vendor, ip: place.neighbour, hostname: "host1.example.no" } as ReverseDnsArgs;
      return void new ReverseDns(`ptr-${ip}`, args);
    });
    expect(changesOf(await well(stack.up()))).toEqual({ replace: 1 });
    expect(nameOf()).toBe("");
    expect(nameOf(place.neighbour)).toBe("host1.example.no");
    await well(stack.destroy());
    expect(nameOf(place.neighbour)).toBe("neighbour.example.com");
  });

  test("stays through a new name of the resource in the program", async () => {
    const { stack, nameOf } = await account(place, program("host1.example.no"));
    await well(stack.up());
    stack.simulator.requests.resetCounts();
    stack.edit(() => void new ReverseDns("renamed", { vendor, ip, hostname: "host1.example.no" }));
    await well(stack.up());
    expect(stack.simulator.requests.counts().writes).toBe(0);
    expect(nameOf()).toBe("host1.example.no");
    expect(changesOf(await well(stack.refresh()))).toEqual({});
  });

  test("cannot be two resources", async () => {
    const { stack, nameOf } = await account(place, () => {
      new ReverseDns("a", { vendor, ip, hostname: "a.example.no" });
      new ReverseDns("b", { vendor, ip: place.otherNotation, hostname: "b.example.no" });
    });
    expect(await failing(stack.up())).toMatch(/two ReverseDns resources of this program are the same object/);
    expect(nameOf()).not.toBe("b.example.no");
  });

  test("of an address that is not the account's is an error that names the address", async () => {
    const { stack } = await account(place, namesAt(vendor, { "198.18.0.1": "host1.example.no" }));
    stack.simulator.requests.resetCounts();
    expect(await failing(stack.up())).toMatch(
      /no .* of this account has the address 198\.18\.0\.1.*argument ip/,
    );
    expect(stack.simulator.requests.counts().writes).toBe(0);
  });

  if (place.title !== "i3d colocation") {
    test("goes with its address", async () => {
      const { stack } = await account(place, program("host1.example.no"));
      await well(stack.up());
      place.takeAway(stack.simulator);
      expect(changesOf(await well(stack.refresh({ previewOnly: true })))).toEqual({ delete: 1 });
      await well(stack.destroy());
    });
  }

  test("is never taken for gone with wrong credentials", async () => {
    const { stack, nameOf } = await account(place, program("host1.example.no"));
    await well(stack.up());
    const [resource] = outputsOf(stack);
    const { handler, call } = direct(stack.simulator, wrongCredentials);
    const request = { id: resource!.id, outputs: resource!.outputs };
    await expect(handler.read(request, call)).rejects.toThrow(/\((authentication|permission);/);
    await expect(handler.delete(request, call)).rejects.toThrow(/\((authentication|permission);/);
    expect(nameOf()).toBe("host1.example.no");
  });
});
