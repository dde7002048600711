import { terrahost } from "../../../reference/calls/terrahost";
import { TerrahostClient } from "../../../sdk/terrahost";
import type { Call } from "../gigahost/calls";
import { serverCalls } from "../panel/server-calls";
import { softwareCalls } from "../panel/software-calls";
import { failureOf, isolateNetwork, listen, terrahostApi, TestClock } from "../panel/wire";
import { ownCalls } from "./own-calls";

isolateNetwork();

const calls: Call<TerrahostClient>[] = [...ownCalls, ...serverCalls, ...softwareCalls];

test.each(calls)("$method: $endpoint", async ({ endpoint, call, path: where, body, answer, result }) => {
  const seen = listen(terrahostApi, ({ path: asked }) =>
    asked === "/authenticate"
      ? [
          200,
          {
            success: true,
            meta: { status: 200, status_message: "200 OK" },
            data: { token: "tok-1", token_expire: "1900000000", customer_id: "1" },
          },
        ]
      : [200, answer],
  );
  const client = new TerrahostClient(
    { username: "ola", password: "correct horse" },
    { clock: new TestClock() },
  );
  const made = await call(client);
  if (typeof result === "object") expect(made).toMatchObject(result as object);
  else expect(made).toBe(result);
  expect(seen.map((each) => each.path)).toEqual(["/authenticate", where]);
  expect(seen[0]).toMatchObject({ method: "POST", body: { username: "ola", password: "correct horse" } });
  expect(seen[1]).toMatchObject({ method: endpoint.split(" ")[0], body: body ?? "" });
  expect(seen[1]?.headers.authorization).toBe("Bearer tok-1");
});

test("an IPv6 host's PTR is refused before any call: the document has none", async () => {
  const client = new TerrahostClient({ username: "ola", password: "correct horse" });
  const error = await failureOf(
    client.servers.setReverse(1, { ipId: 2, family: "ipv6", hostname: "a.example.no" }),
  );
  expect(error).toMatchObject({ kind: "validation", vendor: "terrahost", argument: "family" });
});

describe("every documented endpoint has a method", () => {
  const covered = new Set([...calls.map((call) => call.endpoint), "POST /authenticate"]);
  const known = Object.keys(terrahost.calls);
  test.each(known)("%s", (endpoint) => expect(covered).toContain(endpoint));
  test("and none is made up", () => expect(known).toEqual(expect.arrayContaining([...covered])));
});
