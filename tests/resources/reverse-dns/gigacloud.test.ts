import { Unfinished } from "../../../resources/contract/unfinished";
import { direct, releaseAll } from "./direct";
import { account, wholeLife } from "./whole-life";

afterEach(releaseAll);

describe("gigacloud", () => {
  test.each([
    { absentPtr: "null" },
    { absentPtr: "no-field" },
    { absentPtr: "no-entry" },
    { ptrContentForm: "with-dot", ipv6Form: "expanded" },
    { ipv6Form: "upper", listsAsObjects: true },
    { ptrVisibleAfterReads: 5 },
  ])("with %j", async (options) => {
    expect(await wholeLife("gigacloud IPv6", options)).toEqual([]);
    await wholeLife("gigacloud IPv4", options, "old.example.com");
  });

  test("a vendor that takes away what is not sent: an error, the others' names come back, and the next run is well", async () => {
    const { simulator, inputs, nameOf, set } = account("gigacloud IPv4", { rdnsReplacesAll: true });
    set("v6.example.com", "2001:db8:5::101");
    const error: unknown = await direct(simulator)
      .create(inputs)
      .catch((failure: unknown) => failure);
    expect(error).toBeInstanceOf(Unfinished);
    expect(String(error)).toMatch(
      /names that were not sent are different.*203\.0\.113\.101 \(vm1\.example\.com\).*They were put back/,
    );
    expect([nameOf(), nameOf("203.0.113.101"), nameOf("2001:db8:5::101")]).toEqual([
      "host1.example.no",
      "vm1.example.com",
      "v6.example.com",
    ]);
    const { id, outputs } = error as Unfinished;
    const { handler, call } = direct(simulator);
    await handler.update({ id, outputs, news: inputs }, call);
  });

  test("a neighbour that somebody changes meanwhile is told, and not overwritten", async () => {
    const { simulator, inputs, nameOf, set } = account("gigacloud IPv4");
    const hook = () => set("theirs.example.org", "203.0.113.101");
    simulator.faults.add({ vendor: "gigacloud", endpoint: "POST /service/{id}/rdns", kind: "call", hook });
    await expect(direct(simulator).create(inputs)).rejects.toThrow(
      /203\.0\.113\.101 \(vm1\.example\.com\).*Check them in the client area/,
    );
    expect(nameOf("203.0.113.101")).toBe("theirs.example.org");
  });

  test("a vendor that takes no name away: the old one comes back, without one the end is an error", async () => {
    expect(await wholeLife("gigacloud IPv4", { removeByEmpty: "keeps" }, "old.example.com")).toEqual([]);
    const { simulator, inputs, nameOf } = account("gigacloud IPv4", { removeByEmpty: "keeps" });
    const { id, outputs } = await direct(simulator).create(inputs);
    const { handler, call } = direct(simulator);
    await expect(handler.delete({ id, outputs }, call)).rejects.toThrow(
      /the name of 203\.0\.113\.102 .* goes on showing host1\.example\.no, so it is not deleted.*pulumi state delete/,
    );
    expect(nameOf()).toBe("host1.example.no");
  });

  test("a name that never shows is kept as unfinished", async () => {
    const { simulator, inputs } = account("gigacloud IPv4", { ptrVisibleAfterReads: 1000 });
    const error: unknown = await direct(simulator)
      .create(inputs)
      .catch((failure: unknown) => failure);
    expect(error).toBeInstanceOf(Unfinished);
    expect(String(error)).toMatch(
      /accepted host1\.example\.no for 203\.0\.113\.102 and shows no name after 300 s; it may appear later/,
    );
  });

  test.each(["error", "empty-object", "empty-body", "404"])(
    "an unknown service answered with %s",
    async (unknownService) => {
      const { place, simulator, inputs } = account("gigacloud IPv4", { unknownService });
      await expect(direct(simulator).create({ ...inputs, serviceId: 999 })).rejects.toThrow(
        /there is no service 999/,
      );
      const { id, outputs } = await direct(simulator).create({ ...inputs, serviceId: "33301" });
      place.takeAway(simulator);
      let next = direct(simulator);
      expect(await next.handler.read({ id, outputs }, next.call)).toBeUndefined();
      next = direct(simulator);
      await next.handler.delete({ id, outputs }, next.call);
    },
  );

  test.each(["GET /service/{id}/rdns", "GET /service/{id}/ip"])(
    "a service whose answers cannot be read is not without the address: %s",
    async (endpoint) => {
      const { simulator, inputs, nameOf } = account("gigacloud IPv4", { absentPtr: "no-entry" });
      const { id, outputs } = await direct(simulator).create(inputs);
      for (const unreadable of [endpoint, "GET /service/{id}/rdns"]) {
        simulator.faults.add({
          vendor: "gigacloud",
          endpoint: unreadable,
          kind: "html",
          status: 200,
          times: Infinity,
        });
      }
      let next = direct(simulator);
      await expect(next.handler.read({ id, outputs }, next.call)).rejects.toThrow(/\(protocol/);
      next = direct(simulator);
      await expect(next.handler.delete({ id, outputs }, next.call)).rejects.toThrow(/\(protocol/);
      expect(nameOf()).toBe("host1.example.no");
    },
  );

  test.each([404, 403])("the service that had the address and answers %d has not lost it", async (status) => {
    const { simulator, inputs } = account("gigacloud IPv4");
    const { id, outputs } = await direct(simulator).create(inputs);
    for (const endpoint of ["GET /service/{id}/rdns", "GET /service/{id}/ip"]) {
      simulator.faults.add({ vendor: "gigacloud", endpoint, kind: "status", status, times: Infinity });
    }
    const { handler, call } = direct(simulator);
    await expect(handler.read({ id, outputs }, call)).rejects.toThrow(`HTTP ${status}`);
  });

  test("one reading without the name is not believed", async () => {
    const { simulator, inputs } = account("gigacloud IPv4");
    const { id, outputs } = await direct(simulator).create(inputs);
    const body = { success: true, ips: [{ ipaddress: "203.0.113.102", ptrcontent: "" }] };
    simulator.faults.add({
      vendor: "gigacloud",
      endpoint: "GET /service/{id}/rdns",
      kind: "status",
      status: 200,
      body,
    });
    const { handler, call } = direct(simulator);
    expect((await handler.read({ id, outputs }, call))!.inputs).toMatchObject({
      hostname: "host1.example.no",
    });
  });

  test("an address of two services needs serviceId; one of a service that ended is gone", async () => {
    const { simulator, inputs, nameOf } = account("gigacloud IPv4");
    simulator.seed("gigacloud", { services: [{ id: "33309", ips: [{ ipaddress: "203.0.113.102" }] }] });
    await expect(direct(simulator).create(inputs)).rejects.toThrow(
      /several services have the address 203\.0\.113\.102: 33301, 33309; say which one with serviceId/,
    );
    const { id, outputs } = await direct(simulator).create({ ...inputs, serviceId: 33301 });
    expect(nameOf()).toBe("host1.example.no");
    simulator.seed("gigacloud", { services: [{ id: "33301", removed: true }] });
    const { handler, call } = direct(simulator);
    expect(await handler.read({ id, outputs }, call)).toBeUndefined();
  });

  test("one refused address does not hold up the others of its service", async () => {
    const { simulator, inputs, nameOf } = account("gigacloud IPv4");
    simulator.faults.add({
      vendor: "gigacloud",
      endpoint: "POST /service/{id}/rdns",
      kind: "status",
      status: 200,
      body: { error: ["revdnsnoarpamatch"] },
    });
    const { create } = direct(simulator);
    await Promise.all([create(inputs), create({ ...inputs, ip: "2001:db8:5::101" })]);
    expect([nameOf(), nameOf("2001:db8:5::101")]).toEqual(["host1.example.no", "host1.example.no"]);
  });
});
