import { direct, releaseAll } from "./direct";
import { account, wholeLife } from "./whole-life";

afterEach(releaseAll);

describe("artnet", () => {
  test.each([
    { ptrForm: "with-dot" },
    { serialType: "string", listAbsentPtr: true },
    { subclassNames: "prefix" },
    { subclassNames: "cidr", deleteAbsentOrigin: "silent" },
  ])("IPv4 with %j", async (options: Record<string, unknown>) => {
    expect(await wholeLife("artnet IPv4", options)).toEqual([]);
    await wholeLife("artnet IPv4", options, "old.example.com");
  });

  test.each(["plain", "padded", "compressed"])(
    "IPv6 origins %s, learned or tried",
    async (ipv6OriginForm) => {
      await wholeLife("artnet IPv6", { ipv6OriginForm });
      await wholeLife(
        "artnet IPv6",
        { ipv6OriginForm, outsideOrigin: "warning", subclassNames: "cidr" },
        "old.example.com",
      );
      const { simulator, inputs, nameOf, set } = account("artnet IPv6", { ipv6OriginForm });
      set("other.example.com", "2001:db8:4::1:26");
      await direct(simulator).create(inputs);
      expect(nameOf()).toBe("host1.example.no");
      // The entry beside it shows the form: nothing has to be tried, and one look shows what stands.
      expect(simulator.requests.counts().vendors.artnet!.endpoints).toEqual({
        "rev-dns/list": 1,
        "rev-dns/details": 2,
        "rev-dns/edit": 1,
      });
    },
  );

  test("a stale serial is read again and written again; others' names stay", async () => {
    const { simulator, inputs, nameOf, set } = account("artnet IPv4");
    let strikes = 3;
    simulator.faults.add({
      vendor: "artnet",
      endpoint: "rev-dns/edit",
      times: 3,
      kind: "call",
      hook: () => set(`foreign${strikes--}.example.com`, "198.51.100.11"),
    });
    await direct(simulator).create(inputs);
    expect([nameOf(), nameOf("198.51.100.11")]).toEqual(["host1.example.no", "foreign1.example.com"]);
    expect(simulator.requests.counts().vendors.artnet!.endpoints).toMatchObject({
      "rev-dns/edit": 4,
      "rev-dns/details": 5,
    });
  });

  test("rights that were taken away are no absence: refused details beside an empty list", async () => {
    const { simulator, inputs, nameOf } = account("artnet IPv4");
    const { id, outputs } = await direct(simulator).create(inputs);
    const refusal = { success: false, error: { code: "authorization-failed", description: { en: "no" } } };
    const empty = { success: true, subnetworks_list: [] };
    const answer = (endpoint: string, body: object) =>
      simulator.faults.add({
        vendor: "artnet",
        endpoint,
        kind: "status",
        status: 200,
        body,
        times: Infinity,
      });
    answer("rev-dns/details", refusal);
    answer("rev-dns/list", empty);
    for (const operation of ["read", "delete"] as const) {
      const { handler, call } = direct(simulator);
      await expect(handler[operation]({ id, outputs }, call)).rejects.toThrow(
        /lost its rights.*\(permission/,
      );
    }
    expect(nameOf()).toBe("host1.example.no");
  });

  test("somebody who changes it each time is a clear conflict", async () => {
    const { simulator, inputs, nameOf, set } = account("artnet IPv4");
    let count = 0;
    const hook = () => set(`foreign${count++}.example.com`, "198.51.100.11");
    simulator.faults.add({ vendor: "artnet", endpoint: "rev-dns/edit", times: Infinity, kind: "call", hook });
    await expect(direct(simulator).create(inputs)).rejects.toThrow(/changed by somebody else 6 times/);
    expect(nameOf()).toBe("");
  });

  test("a warning fails its own resource only", async () => {
    const { simulator, inputs, nameOf } = account("artnet IPv4");
    simulator.seed("artnet", {
      subnetworks: [{ cidr: "198.51.100.8/29", lockedAddresses: ["198.51.100.10"] }],
    });
    const { create } = direct(simulator);
    const [locked, free] = await Promise.allSettled([
      create(inputs),
      create({ ...inputs, ip: "198.51.100.12" }),
    ]);
    expect(free.status).toBe("fulfilled");
    expect(locked).toMatchObject({ status: "rejected" });
    expect(String((locked as PromiseRejectedResult).reason)).toMatch(
      /198\.51\.100\.10 was not set to host1\.example\.no.*record-locked/,
    );
    expect([nameOf(), nameOf("198.51.100.12")]).toEqual(["", "host1.example.no"]);
  });

  test("one record that the vendor refuses does not hold up the others", async () => {
    const { simulator, inputs, nameOf } = account("artnet IPv4");
    simulator.faults.add({
      vendor: "artnet",
      endpoint: "rev-dns/edit",
      kind: "status",
      status: 200,
      body: { success: false, error: { code: "invalid-origin", description: { en: "no" } } },
    });
    const { create } = direct(simulator);
    const ips = ["198.51.100.10", "198.51.100.11", "198.51.100.12"];
    await Promise.all(ips.map((ip) => create({ ...inputs, ip })));
    expect(ips.map((ip) => nameOf(ip))).toEqual(ips.map(() => "host1.example.no"));
  });

  test("a network of several subclasses, and an address whose subclass is missing", async () => {
    const { simulator, inputs, nameOf } = account("artnet IPv4", { subclassNames: "arpa" });
    simulator.seed("artnet", { subnetworks: [{ cidr: "203.0.112.0/22" }, { cidr: "2001:db8:40::/48" }] });
    simulator.requests.resetCounts();
    await direct(simulator).create({ ...inputs, ip: "203.0.114.77" });
    expect(nameOf("203.0.114.77")).toBe("host1.example.no");
    expect(simulator.requests.counts().vendors.artnet!.endpoints).toEqual({
      "rev-dns/list": 1,
      "rev-dns/details": 2,
      "rev-dns/edit": 1,
    });
    await expect(direct(simulator).create({ ...inputs, ip: "2001:db8:40:7::1" })).rejects.toThrow(
      /no reverse DNS subclass for it/,
    );
  });
});
