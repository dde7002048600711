import type { AxiosAdapter } from "axios";
import { i3dServers } from "../../../resources/flex-metal-server/i3d";
import { I3dClient } from "../../../sdk/i3d";
import { quickClock } from "../../support/network";
import { web } from "./bench";

/** A driver whose vendor answers each call with this one server. */
function driver(server: object) {
  const known = { uuid: "a-1", name: "web-1", status: "delivered", ipAddresses: [], tags: [], createdAt: 1 };
  const data = JSON.stringify([{ ...known, ...server }]);
  const adapter: AxiosAdapter = (config) =>
    Promise.resolve({ data, status: 200, statusText: "", headers: {}, config });
  return i3dServers(new I3dClient({ apiKey: "key-0123456789abcdef" }, { adapter, clock: quickClock }));
}

const odd = ["REDACTED", {}, { slug: null }, { slug: { REDACTED: "REDACTED" } }];

test.each(odd)("a server whose system cannot be read (%j) is none that runs something else", async (os) => {
  const unclear = { kind: "protocol", message: expect.stringContaining("os of server a-1") as string };
  await expect(driver({ os }).list({})).rejects.toMatchObject(unclear);
  await expect(driver({ os }).get("a-1", {})).rejects.toMatchObject(unclear);
});

test.each(odd)("what was ordered is known by its uuid, whatever its system reads as (%j)", async (os) => {
  expect(await driver({ os }).order(web as never, undefined, {})).toMatchObject({ uuid: "a-1" });
});

test.each([null, undefined])("a system that is not told yet (%s) refuses nothing", async (os) => {
  expect(await driver({ os }).get("a-1", {})).toMatchObject({ uuid: "a-1", slug: undefined });
});

test("a server that was given back decides nothing, and neither do odd times", async () => {
  const [gone] = await driver({ os: "REDACTED", status: "released" }).list({});
  expect(gone).toMatchObject({ uuid: "a-1", status: "released" });
  const times = { os: { slug: "debian-12" }, deliveredAt: "REDACTED", releasedAt: {} };
  expect(await driver(times).get("a-1", {})).toMatchObject({ slug: "debian-12", deliveredAt: undefined });
  await expect(driver({ createdAt: "REDACTED" }).list({})).rejects.toMatchObject({ kind: "protocol" });
  await expect(driver({ tags: "REDACTED" }).list({})).rejects.toMatchObject({ kind: "protocol" });
});
