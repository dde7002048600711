import { ServerName, type ServerNameArgs } from "../../../index";
import { changesOf, failing, useStacks, well } from "../../support/stack";
import { nameAccount, namesAt, placeArgument, removeServer, rename } from "./account";

const start = useStacks();
let lines: string[] = [];
beforeEach(() => {
  lines = [];
  jest.spyOn(console, "log").mockImplementation((line: string) => void lines.push(line));
});
afterEach(() => jest.restoreAllMocks());

const naming =
  (args: object, name = "it", opts = {}) =>
  () => {
    const { previousName, id } = new ServerName(name, args as ServerNameArgs, opts);
    return { previousName, id };
  };

describe.each(["gigahost", "i3d"] as const)("names at %s", (vendor) => {
  const place = placeArgument(vendor);
  const base = { vendor, [place]: "2201" };
  const first = (simulator: ReturnType<typeof nameAccount>) =>
    namesAt(simulator, vendor)[0]!.replace(" PO-1", "");

  test("what was there before is told, and comes back", async () => {
    const simulator = nameAccount(vendor);
    const stack = await start(naming({ ...base, name: "web1" }), { simulator });
    expect((await well(stack.up())).outputs).toEqual({ previousName: "rack-a", id: `${vendor}:2201` });
    stack.edit(naming({ ...base, name: "web2" }));
    expect((await well(stack.up())).outputs).toMatchObject({ previousName: "rack-a" });
    await well(stack.destroy());
    expect(first(simulator)).toBe("2201 rack-a");
  });

  test("a name that somebody else has given since stays when the resource goes", async () => {
    const simulator = nameAccount(vendor);
    const stack = await start(naming({ ...base, name: "web1" }), { simulator });
    await well(stack.up());
    rename(simulator, vendor, "2201", "theirs");
    await well(stack.destroy());
    expect(first(simulator)).toBe("2201 theirs");
    expect(lines.join("\n")).toMatch(
      /2201 has the name theirs, which this resource did not set, and keeps it/,
    );
  });

  test("a resource that takes over from one that moves on puts the first name back in the end", async () => {
    const simulator = nameAccount(vendor);
    const declare = (moved: boolean) => () => {
      const it = (name: string, id: number) =>
        new ServerName(name, { vendor, [place]: id, name: "web1" } as unknown as ServerNameArgs);
      it("one", moved ? 2202 : 2201);
      if (moved) it("two", 2201);
    };
    const stack = await start(declare(false), { simulator });
    await well(stack.up());
    stack.edit(declare(true));
    await well(stack.up());
    expect(namesAt(simulator, vendor).map((text) => text.replace(" PO-1", ""))).toEqual([
      "2201 web1",
      "2202 web1",
    ]);
    await well(stack.destroy());
    expect(namesAt(simulator, vendor).map((text) => text.replace(" PO-1", ""))).toEqual([
      "2201 rack-a",
      "2202 rack-b",
    ]);
  });

  test("by its name, looked up once: the new name may be given by the resource itself", async () => {
    const simulator = nameAccount(vendor);
    const stack = await start(naming({ vendor, [place]: "Rack-A", name: "web1" }), { simulator });
    expect((await well(stack.up())).outputs).toMatchObject({ id: `${vendor}:2201` });
    expect(changesOf(await well(stack.refresh()))).toEqual({});
    stack.edit(naming({ vendor, [place]: 2201, name: "web1" }));
    expect(changesOf(await well(stack.up()))).toEqual({});
    stack.edit(naming({ vendor, [place]: "rack-b", name: "web1" }));
    expect(await failing(stack.up())).toMatch(
      /"rack-b" is 2202, and the name is that of 2201: nothing was changed/,
    );
    stack.edit(naming({ vendor, [place]: "rock-b", name: "web1" }));
    expect(await failing(stack.up())).toMatch(
      /there is no \w+ with the name "rock-b" in this account; did you mean rack-b/,
    );
  });

  test("one server by two notations is an error", async () => {
    const simulator = nameAccount(vendor);
    const both = () => {
      const one = new ServerName("one", { ...base, name: "web1" } as unknown as ServerNameArgs);
      new ServerName("two", { vendor, [place]: "rack-a", name: "web2" } as unknown as ServerNameArgs, {
        dependsOn: one,
      });
    };
    rename(simulator, vendor, "2202", "rack-c");
    const stack = await start(both, { simulator });
    // By then it is called web1, so that it is not found; by an address or the new name it is.
    expect(await failing(stack.up())).toMatch(/there is no \w+ with the name "rack-a"/);
    stack.edit(() => {
      new ServerName("one", { ...base, name: "web1" } as unknown as ServerNameArgs);
      new ServerName("two", { vendor, [place]: "web1", name: "web2" } as unknown as ServerNameArgs);
    });
    expect(await failing(stack.up())).toMatch(/two ServerName resources of this program are the same object/);
  });

  test("one that is gone is gone, and nothing is left to put back", async () => {
    const simulator = nameAccount(vendor);
    const stack = await start(naming({ ...base, name: "web1" }), { simulator });
    await well(stack.up());
    removeServer(simulator, vendor, "2201");
    await well(stack.destroy());
    expect(await failing(stack.up())).toMatch(/there is no (server|colocation) 2201 in this account/);
  });
});

test("a server by its address; one that is missing for a while keeps its name", async () => {
  const simulator = nameAccount("gigahost");
  const stack = await start(naming({ vendor: "gigahost", serverId: "192.0.2.11", name: "web2" }), {
    simulator,
  });
  await well(stack.up());
  expect(namesAt(simulator, "gigahost")).toEqual(["2201 rack-a", "2202 web2"]);
  simulator.seed("gigahost", { hideServers: [{ id: "2202", reads: 3 }] });
  expect(changesOf(await well(stack.refresh()))).toEqual({});
});

test("a vendor that takes no empty text: ours stays where there was none, and it is told", async () => {
  const simulator = nameAccount("i3d");
  simulator.options("i3d", { emptyColocationTexts: "refuse" });
  const stack = await start(
    naming({ vendor: "i3d", colocationId: 2202, name: "web2", purchaseOrder: "PO-9" }),
    { simulator },
  );
  await well(stack.up());
  await well(stack.destroy());
  expect(namesAt(simulator, "i3d")[1]).toBe("2202 rack-b PO-9");
  expect(lines.join("\n")).toMatch(
    /purchaseOrder of 2202 cannot be taken away .* and there was none before; it stays/,
  );
});

test("twenty names cost one list before and a few after, and one to refresh", async () => {
  const simulator = nameAccount("gigahost");
  const ids = Array.from({ length: 20 }, (_, at) => String(3000 + at));
  simulator.seed("gigahost", {
    servers: ids.map((id) => ({ id, name: `old-${id}`, ipv4: [`198.51.100.${id.slice(2)}`] })),
  });
  const stack = await start(
    () =>
      ids.forEach((id) => void new ServerName(id, { vendor: "gigahost", serverId: id, name: `new-${id}` })),
    { simulator },
  );
  const reads = () =>
    simulator.requests
      .find({ vendor: "gigahost" })
      .filter(({ method, endpoint }) => method === "GET" && endpoint.includes("/servers")).length;
  await well(stack.up());
  expect(reads()).toBeLessThanOrEqual(6);
  const before = reads();
  await well(stack.refresh());
  expect(reads() - before).toBe(1);
});

test.each([
  [{ vendor: "gigahost", colocationId: 2201, name: "x" }, /colocationId is not possible at gigahost/],
  [{ vendor: "i3d", serverId: 2201, name: "x" }, /colocationId is missing/],
  [
    { vendor: "gigahost", serverId: "2201", name: "x", purchaseOrder: "y" },
    /purchaseOrder is not possible at gigahost/,
  ],
  [{ vendor: "gigahost", serverId: " ", name: "x" }, /property serverId " " is not a server/],
])("%# is refused before any call", async (args, message) => {
  const simulator = nameAccount("gigahost", "i3d");
  const stack = await start(naming(args), { simulator });
  expect(await failing(stack.preview())).toMatch(message);
  expect(simulator.requests.counts().total).toBe(0);
});
