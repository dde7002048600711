import { direct, releaseAll } from "./direct";
import { account } from "./whole-life";

afterEach(releaseAll);

describe("the end", () => {
  test("a former name that the vendor refuses now is no reason to keep ours", async () => {
    const { simulator, inputs, nameOf, set } = account("gigahost IPv4");
    set("static.192.0.2.20.customers.gigahost.no");
    const { id, outputs } = await direct(simulator).create(inputs);
    simulator.faults.add({
      vendor: "gigahost",
      endpoint: "PUT *",
      kind: "status",
      status: 400,
      body: { meta: { status: 400, message: "Invalid data received." } },
    });
    const { handler, call, lines } = direct(simulator);
    await handler.delete({ id, outputs }, call);
    expect(nameOf()).toBe("");
    expect(lines.join()).toMatch(/former name static\.192.* cannot be put back/);
  });

  test("the former name as the wanted one was there before, and stays", async () => {
    const { simulator, inputs, nameOf, set } = account("gigahost IPv4");
    set("old.example.com");
    const { id, outputs } = await direct(simulator).create(inputs);
    let next = direct(simulator);
    const back = await next.handler.update(
      { id, outputs, news: { ...inputs, hostname: "OLD.example.com." } },
      next.call,
    );
    next = direct(simulator);
    await next.handler.delete({ id, outputs: back.outputs }, next.call);
    expect(nameOf()).toMatch(/^old\.example\.com\.?$/i);
  });

  test("a name set by somebody else meanwhile stays, and is told", async () => {
    const { simulator, inputs, nameOf, set } = account("artnet IPv4");
    const { id, outputs } = await direct(simulator).create(inputs);
    set("foreign.example.org");
    const { handler, call, lines } = direct(simulator);
    await handler.delete({ id, outputs }, call);
    expect(nameOf()).toMatch(/^foreign\.example\.org\.?$/);
    expect(lines).toEqual([
      expect.stringMatching(/has the name foreign\.example\.org, which this resource did not set/),
    ]);
  });

  test("reading by id alone tells the name", async () => {
    const { simulator, set } = account("artnet IPv4");
    set("old.example.com");
    const { handler, call } = direct(simulator);
    const found = await handler.read({ id: "artnet:198.51.100.10", outputs: {} }, call);
    expect(found!.outputs).toMatchObject({
      vendor: "artnet",
      ip: "198.51.100.10",
      hostname: "old.example.com",
      ptrName: "10.100.51.198.in-addr.arpa",
    });
  });
});
