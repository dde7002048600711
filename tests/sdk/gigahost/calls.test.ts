import { gigahost } from "../../../reference/calls/gigahost";
import { GigahostClient } from "../../../sdk/gigahost";
import { serverCalls } from "../panel/server-calls";
import { softwareCalls } from "../panel/software-calls";
import { gigahostApi, isolateNetwork, listen, TestClock } from "../panel/wire";
import { accountCalls } from "./account-calls";
import type { Call } from "./calls";
import { dnsCalls } from "./dns-calls";
import { domainCalls } from "./domain-calls";
import { moreCalls } from "./more-calls";

isolateNetwork();

const calls: Call<GigahostClient>[] = [
  ...dnsCalls,
  ...domainCalls,
  ...moreCalls,
  ...accountCalls,
  ...serverCalls,
  ...softwareCalls,
];

test.each(calls)("$method: $endpoint", async ({ endpoint, call, path: where, body, answer, result }) => {
  const seen = listen(gigahostApi, () => [200, answer]);
  const made = await call(
    new GigahostClient({ apiKey: "flux_live_0123456789abcdef" }, { clock: new TestClock() }),
  );
  if (Array.isArray(result) && result.length === 0) expect(made).toEqual([]);
  else if (typeof result === "object") expect(made).toMatchObject(result as object);
  else expect(made).toBe(result);
  const query = new URLSearchParams(seen[0]?.query).toString();
  expect(seen).toHaveLength(1);
  expect(`${seen[0]?.path}${query ? `?${query}` : ""}`).toBe(where);
  expect(seen[0]?.method).toBe(endpoint.split(" ")[0]);
  expect(seen[0]?.body).toEqual(body ?? "");
  expect(seen[0]?.headers.authorization).toBe("Bearer flux_live_0123456789abcdef");
  if (body !== undefined) expect(seen[0]?.headers["content-type"]).toBe("application/json");
});

describe("every known endpoint has a method", () => {
  // The log-in has no method of its own: it happens (session.test.ts).
  const covered = new Set([...calls.map((call) => call.endpoint), "POST /authenticate"]);
  const known = Object.keys(gigahost.calls);
  test.each(known)("%s", (endpoint) => expect(covered).toContain(endpoint));
  test("and none is made up", () => expect(known).toEqual(expect.arrayContaining([...covered])));
});
