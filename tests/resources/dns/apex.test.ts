import { findZone, type ZoneAsRead, type ZonePort } from "../../../resources/dns/zone-port";

const row = (name: string, type: string) => ({ name, type, content: "x", ttl: 300, wire: {} });
const own = [row("@", "SOA"), row("@", "NS")];
const www = row("www", "A");

type Rows = ReturnType<typeof row>[];
/** A vendor whose readings come one after the other. */
function port(readings: Rows[], listsApex?: true) {
  let reads = 0;
  const zonePort: ZonePort<object, ZoneAsRead<object>> = {
    vendor: "artnet",
    domain: "example.pl",
    ...(listsApex ? { listsApex } : {}),
    find: () => Promise.resolve({ id: "1", rows: readings[Math.min(reads++, readings.length - 1)]! }),
  };
  return { zonePort, reads: () => reads };
}

test("a reading that lacks the rows that every zone has is read once more", async () => {
  for (const first of [[], [www], [row("sub", "NS")]]) {
    const { zonePort, reads } = port([first, [...own, www]], true);
    expect((await findZone(zonePort)).rows).toHaveLength(3);
    expect(reads()).toBe(2);
  }
});

test("and is not believed when the second one lacks them, too", async () => {
  const { zonePort, reads } = port([[]], true);
  await expect(findZone(zonePort)).rejects.toMatchObject({
    kind: "protocol",
    message: expect.stringMatching(
      /rows of example\.pl came without SOA and NS.*nothing was changed/,
    ) as unknown,
  });
  expect(reads()).toBe(2);
});

test("a reading with them is one call, and so is one of a vendor that lists none", async () => {
  for (const { zonePort, reads } of [port([own], true), port([[]])]) {
    await findZone(zonePort);
    expect(reads()).toBe(1);
  }
});
