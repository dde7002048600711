import { demo, Simulator } from "../../../simulator";
import { direct, releaseAll } from "./direct";
import { account } from "./whole-life";

afterEach(releaseAll);

describe("gigahost and terrahost", () => {
  test("a server that vanishes for a while is waited for, and is not gone", async () => {
    const { simulator, inputs, nameOf } = account("gigahost IPv6");
    simulator.seed("gigahost", { hideServers: [{ id: "2202", reads: 4 }] });
    const { id, outputs } = await direct(simulator).create(inputs);
    expect(nameOf()).toBe("host1.example.no");
    simulator.seed("gigahost", { hideServers: [{ id: "2202", reads: 4 }] });
    const { handler, call } = direct(simulator);
    expect(await handler.read({ id, outputs }, call)).toBeDefined();
  });

  test("an IPv6 name that the panel puts on the IPv4 address is an error, and the IPv4 name comes back", async () => {
    const { simulator, inputs, nameOf, set } = account("gigahost IPv6", { reverseFamily: "ignored" });
    set("four.example.com", "192.0.2.20");
    await expect(direct(simulator).create(inputs)).rejects.toThrow(/instead of 2001:db8:1::20.*was put back/);
    expect(nameOf("192.0.2.20")).toBe("four.example.com");
    expect(nameOf()).toBe("");
  });

  test("both families of a server at once", async () => {
    const { simulator, inputs, nameOf } = account("gigahost IPv6");
    const { create } = direct(simulator);
    await Promise.all([create(inputs), create({ ...inputs, ip: "192.0.2.20" })]);
    expect([nameOf(), nameOf("192.0.2.20")]).toEqual(["host1.example.no", "host1.example.no"]);
  });

  test("serverId that has not the address is an error that says who has it", async () => {
    const { simulator, inputs } = account("gigahost IPv4");
    await expect(direct(simulator).create({ ...inputs, serverId: 2201 })).rejects.toThrow(
      /server 2201 does not have the address 192\.0\.2\.20, server 2202 has it/,
    );
    await direct(simulator).create({ ...inputs, serverId: "2202" });
  });

  test("another owner in the program keeps what was there before, as far as this run knows it", async () => {
    const { simulator, inputs, nameOf, set } = account("gigahost IPv4");
    set("old.example.com");
    const olds = { ...inputs, serverId: "2202" };
    const { id, outputs } = await direct(simulator).create(olds);
    simulator.seed("gigahost", {
      removeServers: ["2202"],
      servers: [{ id: "2299", ipv4: [{ address: "192.0.2.20", reverse: "host1.example.no" }] }],
    });
    const { handler, call, create } = direct(simulator);
    const news = { ...inputs, serverId: "2299" };
    handler.check({ news, olds }, call.run);
    expect(handler.diff({ id, outputs, news }, call.run).replaces).toEqual(["serverId"]);
    await handler.delete({ id, outputs }, call);
    const made = await create(news);
    expect(made.outputs).toMatchObject({ previousHostname: "old.example.com" });
    const last = direct(simulator);
    await last.handler.delete({ id, outputs: made.outputs }, last.call);
    expect(nameOf()).toBe("old.example.com");
  });

  describe.each(["gigahost", "terrahost"] as const)("delegation at %s", (vendor) => {
    const server = vendor === "gigahost" ? "2201" : "3301";
    const inputs = { vendor, subnet: "2001:DB8:100:0::/48", nameserver: "NS1.example.no." };
    const nameserver = (simulator: Simulator) =>
      (
        simulator.inspect(vendor) as {
          servers: { srv_id: string; subnets: { cidr: string; nameserver: string }[] }[];
        }
      ).servers
        .flatMap(({ subnets }) => subnets)
        .find(({ cidr }) => cidr === "2001:db8:100::/48")!.nameserver;

    function prepared(options: Record<string, unknown> = {}, old = ""): Simulator {
      const simulator = new Simulator();
      demo(simulator);
      simulator.seed(vendor, { servers: [{ id: server, subnets: ["2001:db8:100::/48"] }] });
      simulator.seed(vendor, { setReverse: [{ subnet: "2001:db8:100::/48", nameserver: old }] });
      simulator.options(vendor, options);
      return simulator;
    }

    test.each([{}, { serverId: server }])("is written, read, changed and put back %j", async (owner) => {
      const simulator = prepared({}, "ns.old.example.com");
      const { id, outputs } = await direct(simulator).create({ ...inputs, ...owner });
      expect(id).toBe(`${vendor}:2001:db8:100::/48`);
      expect(outputs).toMatchObject({
        ptrName: "0.0.1.0.8.b.d.0.1.0.0.2.ip6.arpa",
        previousHostname: "ns.old.example.com",
      });
      expect(nameserver(simulator)).toBe("ns1.example.no");
      let next = direct(simulator);
      expect((await next.handler.read({ id, outputs }, next.call))!.outputs).toEqual(outputs);
      simulator.seed(vendor, {
        setReverse: [{ subnet: "2001:db8:100::/48", nameserver: "ns.foreign.example.org" }],
      });
      next = direct(simulator);
      const drifted = await next.handler.read({ id, outputs }, next.call);
      expect(drifted!.inputs).toMatchObject({ nameserver: "ns.foreign.example.org" });
      const news = { ...inputs, ...owner, nameserver: "ns2.example.no" };
      const updated = await next.handler.update({ id, outputs: drifted!.outputs, news }, next.call);
      expect(nameserver(simulator)).toBe("ns2.example.no");
      next = direct(simulator);
      await next.handler.delete({ id, outputs: updated.outputs }, next.call);
      expect(nameserver(simulator)).toBe("ns.old.example.com");
    });

    test("that does not read back counts as last written, and is taken away at the end", async () => {
      const simulator = prepared({ delegationReadback: false });
      const { id, outputs } = await direct(simulator).create(inputs);
      expect(nameserver(simulator)).toBe("ns1.example.no");
      let next = direct(simulator);
      const found = await next.handler.read({ id, outputs }, next.call);
      expect(found!.outputs).toEqual(outputs);
      next = direct(simulator);
      const updated = await next.handler.update(
        { id, outputs, news: { ...inputs, nameserver: "ns2.example.no" } },
        next.call,
      );
      expect(nameserver(simulator)).toBe("ns2.example.no");
      next = direct(simulator);
      await next.handler.delete({ id, outputs: updated.outputs }, next.call);
      expect(nameserver(simulator)).toBe("");
    });

    test("taken away behind the back is gone; an unknown network is an error", async () => {
      const simulator = prepared();
      const { id, outputs } = await direct(simulator).create(inputs);
      simulator.seed(vendor, { setReverse: [{ subnet: "2001:db8:100::/48", nameserver: "" }] });
      const { handler, call, create } = direct(simulator);
      expect(await handler.read({ id, outputs }, call)).toBeUndefined();
      await expect(create({ ...inputs, subnet: "2001:db8:200::/48" })).rejects.toThrow(
        /no server of this account has the network 2001:db8:200::\/48/,
      );
      await expect(create({ ...inputs, subnet: "2001:db8:200::/48", serverId: server })).rejects.toThrow(
        /does not have the network/,
      );
    });
  });
});
