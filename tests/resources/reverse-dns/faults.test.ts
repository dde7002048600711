import { Unfinished } from "../../../resources/contract/unfinished";
import { demo, Simulator } from "../../../simulator";
import { direct, releaseAll } from "./direct";
import { type Place, places } from "./places";

afterEach(releaseAll);

const kinds = [
  { kind: "reset-before" },
  { kind: "reset-after" },
  { kind: "status", status: 500, body: "oops" },
  { kind: "status-after", status: 500, body: "oops" },
  { kind: "truncate" },
  { kind: "empty" },
  { kind: "html" },
] as const;

function account(place: Place, old: string): Simulator {
  const simulator = new Simulator();
  demo(simulator);
  place.prepare?.(simulator);
  if (old) place.setOutside(simulator, place.canonical, old);
  place.setOutside(simulator, place.neighbour, "neighbour.example.com");
  return simulator;
}

const chosen = places.filter(({ title }) => !["gigacloud IPv6", "i3d host IPv6"].includes(title));

describe.each(chosen)("writes that go wrong: $title", (place) => {
  const inputs = { vendor: place.vendor, ip: place.ip, hostname: "host1.example.no" };

  test.each(kinds)("$kind $status of every write ends right", async (fault) => {
    const simulator = account(place, "old.example.com");
    const nameOf = () => place.nameOf(simulator, place.canonical);
    const strike = (times = 1) =>
      simulator.faults.add({ vendor: place.vendor, endpoint: place.endpoint, times, ...fault });

    const first = direct(simulator);
    let { handler, call } = first;
    strike();
    const made = await first.create(inputs);
    expect(made.outputs).toMatchObject({ previousHostname: "old.example.com" });
    expect(nameOf()).toBe("host1.example.no");

    ({ handler, call } = direct(simulator));
    strike();
    const news = { ...inputs, hostname: "host2.example.no" };
    const updated = await handler.update({ id: made.id, outputs: made.outputs, news }, call);
    expect(nameOf()).toBe("host2.example.no");

    ({ handler, call } = direct(simulator));
    strike();
    await handler.delete({ id: made.id, outputs: updated.outputs }, call);
    expect(nameOf()).toBe("old.example.com");
    expect(place.nameOf(simulator, place.neighbour)).toBe("neighbour.example.com");
  });

  test.each(kinds.filter(({ kind }) => kind.endsWith("after")))(
    "$kind without end keeps the resource, and with it the name that was there before",
    async (fault) => {
      const simulator = account(place, "old.example.com");
      const cut = simulator.faults.add({ vendor: place.vendor, times: Infinity, only: "writes", ...fault });
      const blind = simulator.faults.add({
        vendor: place.vendor,
        times: Infinity,
        only: "reads",
        nth: 1000,
        kind: "reset-before",
      });
      const { create } = direct(simulator);
      const outcome = await create(inputs).catch((error: unknown) => error);
      cut.remove();
      blind.remove();
      const kept = (
        outcome instanceof Unfinished ? outcome : (outcome as { outputs: Record<string, unknown> })
      ).outputs;
      expect(kept).toMatchObject({ previousHostname: "old.example.com", hostname: "host1.example.no" });
      const id = `${place.vendor}:${place.canonical}`;
      const next = direct(simulator);
      const { outputs } = await next.handler.update({ id, outputs: kept, news: inputs }, next.call);
      expect(place.nameOf(simulator, place.canonical)).toBe("host1.example.no");
      await direct(simulator).handler.delete({ id, outputs }, direct(simulator).call);
      expect(place.nameOf(simulator, place.canonical)).toBe("old.example.com");
    },
  );

  test("a write and all reads after it that fail keep the resource too", async () => {
    const simulator = account(place, "old.example.com");
    const { create } = direct(simulator);
    simulator.faults.add({ vendor: place.vendor, endpoint: place.endpoint, kind: "reset-after" });
    simulator.faults.add({
      vendor: place.vendor,
      endpoint: place.endpoint,
      kind: "call",
      hook: () => void simulator.faults.add({ vendor: place.vendor, times: Infinity, kind: "reset-after" }),
    });
    const error: unknown = await create(inputs).then(
      () => undefined,
      (failure: unknown) => failure,
    );
    expect(error).toBeInstanceOf(Unfinished);
    expect((error as Unfinished).outputs).toMatchObject({ previousHostname: "old.example.com" });
    simulator.faults.clear();
    const { handler, call } = direct(simulator);
    await handler.delete({ id: (error as Unfinished).id, outputs: (error as Unfinished).outputs }, call);
    expect(place.nameOf(simulator, place.canonical)).toBe("old.example.com");
  });

  test("a run killed after the write: the next one goes on with the name, and says that it stays at the end", async () => {
    const simulator = account(place, "");
    await direct(simulator).create(inputs);
    simulator.requests.resetCounts();
    const next = direct(simulator);
    const again = await next.create(inputs);
    expect(simulator.requests.counts().writes).toBe(0);
    expect(next.lines).toEqual([expect.stringMatching(/already; it keeps it when this resource goes/)]);
    const { handler, call } = direct(simulator);
    await handler.delete({ id: again.id, outputs: again.outputs }, call);
    expect(place.nameOf(simulator, place.canonical)).toBe(inputs.hostname);
  });

  test("a refusal leaves all as it was, and nothing in the state", async () => {
    const simulator = account(place, "old.example.com");
    const status = place.vendor === "gigacloud" || place.vendor === "artnet" ? 200 : 422;
    const body =
      place.vendor === "artnet"
        ? { success: false, error: { code: "incorrect-param-value", description: { en: "no" } } }
        : place.vendor === "gigacloud"
          ? { error: ["Provided hostname is not valid"] }
          : { errorMessage: "no", meta: { status: 422, message: "no" } };
    simulator.faults.add({
      vendor: place.vendor,
      endpoint: place.endpoint,
      kind: "status",
      status,
      body,
      times: Infinity,
    });
    const { create } = direct(simulator);
    await expect(create(inputs)).rejects.toThrow(/validation/);
    await expect(create(inputs)).rejects.not.toBeInstanceOf(Unfinished);
    expect(place.nameOf(simulator, place.canonical)).toBe("old.example.com");
  });
});
