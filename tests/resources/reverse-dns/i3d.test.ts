import { direct, releaseAll } from "./direct";
import { account, wholeLife } from "./whole-life";

afterEach(releaseAll);

describe("i3d", () => {
  const titles = ["i3d host", "i3d colocation"];

  test.each(titles)("%s: an empty name that is refused or ignored", async (title) => {
    for (const emptyRdns of ["ignored", "refused"]) {
      expect(await wholeLife(title, { emptyRdns }, "old.example.com")).toEqual([]);
      const { simulator, inputs, nameOf } = account(title, { emptyRdns });
      const { id, outputs } = await direct(simulator).create(inputs);
      const { handler, call } = direct(simulator);
      await expect(handler.delete({ id, outputs }, call)).rejects.toThrow(
        /goes on showing host1\.example\.no, so it is not deleted/,
      );
      expect(nameOf()).toBe("host1.example.no");
    }
  });

  test.each([{ listUnsetRdns: true }, { ipv6Spelling: "compressed" }, { ipv6Spelling: "expanded" }])(
    "with %j",
    async (options) => {
      for (const title of [...titles, "i3d host IPv6"]) await wholeLife(title, options);
    },
  );

  test.each(["empty", "403", "404"])("an owner that is gone, answered with %s", async (unknownHost) => {
    const { simulator, inputs } = account("i3d host", { unknownHost });
    await expect(direct(simulator).create({ ...inputs, serverId: 1 })).rejects.toThrow(
      /there is no host 1 in this account/,
    );
    const { id, outputs } = await direct(simulator).create(inputs);
    const { handler, call } = direct(simulator);
    expect(await handler.read({ id, outputs: { ...outputs, __place: "host:1" } }, call)).toBeDefined();
  });

  test("addresses in ranges given by first and last, of FlexMetal servers, and of two owners", async () => {
    const { simulator, inputs, nameOf } = account("i3d colocation");
    await direct(simulator).create({ ...inputs, ip: "203.0.113.85", colocationId: "1201" });
    await direct(simulator).create({ ...inputs, ip: "2001:db8:9::77" });
    expect([nameOf("203.0.113.85"), nameOf("2001:db8:9::77")]).toEqual([
      "host1.example.no",
      "host1.example.no",
    ]);
    await expect(
      direct(simulator).create({ ...inputs, ip: "203.0.113.91", colocationId: 1201 }),
    ).rejects.toThrow(/colocation 1201 does not have the address/);
    simulator.seed("i3d", { hosts: [{ id: 7003, ipAddresses: ["203.0.113.66"] }] });
    await expect(direct(simulator).create(inputs)).rejects.toThrow(
      /several have the address 203\.0\.113\.66: .*serverId .a host. or colocationId/,
    );
    await direct(simulator).create({ ...inputs, serverId: 7003 });
    expect(nameOf()).toBe("host1.example.no");
  });

  test("an address that came into being after the lists of the run were read", async () => {
    const { simulator, inputs, nameOf, set } = account("i3d host");
    set(inputs.hostname);
    const { create } = direct(simulator);
    // Finds its name there and writes nothing, so that the lists stay as they were read.
    await create(inputs);
    await new Promise((resolve) => setTimeout(resolve, 5));
    simulator.seed("i3d", { hosts: [{ id: 7009, ipAddresses: ["198.51.100.90"] }] });
    const made = await create({ ...inputs, ip: "198.51.100.90" });
    expect(made.outputs).toMatchObject({ __place: "host:7009" });
    expect(nameOf("198.51.100.90")).toBe(inputs.hostname);
  });

  test("a key that may not list colocations still serves hosts, and proves no absence", async () => {
    const { simulator, inputs } = account("i3d host");
    simulator.faults.add({
      vendor: "i3d",
      endpoint: "GET /colocation*",
      kind: "status",
      status: 403,
      body: {},
      times: Infinity,
    });
    await direct(simulator).create(inputs);
    await expect(direct(simulator).create({ ...inputs, ip: "198.18.0.1" })).rejects.toThrow(/authentication/);
  });
});
