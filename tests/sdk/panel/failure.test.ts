import { GigahostClient } from "../../../sdk/gigahost";
import { enveloped, failureOf, gigahostApi, isolateNetwork, listen, refusal, TestClock } from "./wire";

isolateNetwork();

const client = (clock = new TestClock()) =>
  new GigahostClient({ apiKey: "flux_live_0123456789abcdef" }, { clock });
const html = "<html><head><title>502 Bad Gateway</title></head></html>";

const zoneFlags = { zone_protected: "0", domain_auto_renew: null };

const readCases: [string, number, unknown, Record<string, unknown>, number][] = [
  ["401", 401, refusal(401, "401 Unauthorized"), { kind: "authentication", status: 401 }, 1],
  [
    "402 with a reason in meta.error",
    402,
    {
      meta: {
        status: 402,
        status_message: "402 Payment Required",
        error: "Card declined.",
        reason: "payment_declined",
        required: 99,
        balance: "0.00",
        currency: "NOK",
      },
      data: [],
    },
    {
      kind: "permission",
      status: 402,
      code: "payment_declined",
      // The order stands all the same: ordering again would buy twice.
      applied: "unknown",
      vendorMessage: "Card declined.",
      details: { required: 99, balance: "0.00", currency: "NOK" },
    },
    1,
  ],
  [
    "403",
    403,
    refusal(403, "You do not have permission for this operation."),
    { kind: "permission", vendorMessage: "You do not have permission for this operation." },
    1,
  ],
  ["404", 404, refusal(404, "404 Not Found"), { kind: "not-found", applied: "no" }, 1],
  ["404 without a body", 404, "", { kind: "not-found" }, 1],
  ["404 page of a proxy", 404, html, { kind: "protocol" }, 1],
  ["400 Record not found", 400, refusal(400, "Record not found"), { kind: "not-found", status: 400 }, 1],
  [
    "400",
    400,
    refusal(400, "ASN is not valid"),
    { kind: "validation", vendorMessage: "ASN is not valid" },
    1,
  ],
  ["400 without a body", 400, "", { kind: "validation", status: 400 }, 1],
  ["405", 405, refusal(405, "Method not allowed"), { kind: "validation", status: 405 }, 1],
  [
    "500",
    500,
    refusal(500, "Unable to delete record: Unknown server error"),
    { kind: "transient", status: 500 },
    5,
  ],
  ["501", 501, refusal(501, "Not Implemented"), { kind: "validation", status: 501 }, 1],
  ["502 as HTML", 502, html, { kind: "transient", status: 502 }, 5],
  ["200 with meta.status 404", 200, refusal(404, "404 Not Found"), { kind: "not-found", status: 404 }, 1],
  [
    '200 with meta.status "403"',
    200,
    { meta: { status: "403", message: "no" }, data: [] },
    { kind: "permission", status: 403 },
    1,
  ],
  ["200 with meta.status 500", 200, refusal(500, "oops"), { kind: "transient", status: 500 }, 5],
  [
    "success: false",
    200,
    { success: false, error: "Access denied." },
    { kind: "validation", vendorMessage: "Access denied.", applied: "no" },
    1,
  ],
  [
    "success: false in 403",
    403,
    { success: false, message: "No." },
    { kind: "permission", vendorMessage: "No." },
    1,
  ],
  ["HTML with 200", 200, html, { kind: "protocol" }, 5],
  ["a truncated answer", 200, '{"meta":{"status":200},"data":[{"zone_id":"1"', { kind: "protocol" }, 5],
  ["an empty answer", 200, "", { kind: "protocol" }, 5],
  ["an answer without an envelope", 200, "[]", { kind: "protocol" }, 1],
  [
    "zones of the wrong form",
    200,
    enveloped([{ ...zoneFlags, zone_id: "1", zone_name: 7 }]),
    { kind: "protocol" },
    1,
  ],
];

test.each(readCases)("a read: %s", async (_, status, body, expected, sent) => {
  const seen = listen(gigahostApi, () => [status, body]);
  const error = await failureOf(client().dns.zones.list());
  expect(error).toMatchObject({ vendor: "gigahost", operation: "dns.zones.list", ...expected });
  expect(seen).toHaveLength(sent);
});

test("nonsense in a list names the field", async () => {
  listen(gigahostApi, () => [200, enveloped([{ ...zoneFlags, zone_id: "1", zone_name: 7 }])]);
  expect(String(await failureOf(client().dns.zones.list()))).toContain("data.0.zone_name");
});

const record = { name: "www", type: "A", value: "192.0.2.1", ttl: 3600 };

const createCases: [string, number, unknown, string, number][] = [
  ["500", 500, refusal(500, "Unknown server error"), "ambiguous", 1],
  ["HTML 502", 502, html, "ambiguous", 1],
  ["HTML with 200", 200, html, "ambiguous", 1],
  ["an empty 201", 201, "", "ambiguous", 1],
  ["a 200 of another form", 200, "[]", "ambiguous", 1],
  ["400", 400, refusal(400, "bad"), "validation", 1],
  ["409", 409, refusal(409, "exists"), "conflict", 1],
  ["429", 429, refusal(429, "Too Many Requests"), "rate-limit", 5],
];

test.each(createCases)("a create: %s", async (_, status, body, kind, sent) => {
  const seen = listen(gigahostApi, () => [status, body]);
  expect(await failureOf(client().dns.records.create(7, record))).toMatchObject({ kind });
  expect(seen).toHaveLength(sent);
});

test("a delete that met a parallel write is repeated", async () => {
  const seen = listen(gigahostApi, (_, count) =>
    count === 1
      ? [500, refusal(500, "Unable to delete record: Unknown server error")]
      : [200, enveloped([], { message: "Record deleted successfully." })],
  );
  const row = { record_id: "ab", record_name: "www", record_type: "A", record_value: "192.0.2.1" };
  await expect(client().dns.records.delete(7, row)).resolves.toEqual({
    message: "Record deleted successfully.",
  });
  expect(seen).toHaveLength(2);
});

test("Retry-After is obeyed, and holds back every other call of the account", async () => {
  const clock = new TestClock();
  const start = clock.now();
  listen(gigahostApi, (_, count) =>
    count === 1 ? [429, refusal(429, "Too Many Requests"), { "Retry-After": "7" }] : [200, enveloped([])],
  );
  await expect(client(clock).dns.records.create(7, record)).resolves.toEqual({ message: "200 OK" });
  expect(clock.now() - start).toBe(7_000);
});

test("an absurd Retry-After is an error that names it", async () => {
  const seen = listen(gigahostApi, () => [
    429,
    refusal(429, "Too Many Requests"),
    { "Retry-After": "86400" },
  ]);
  const error = await failureOf(client().dns.zones.list());
  expect(error).toMatchObject({ kind: "rate-limit" });
  expect(String(error)).toContain("86400 s");
  expect(seen).toHaveLength(1);
});

test("a status that cannot even be turned into text is a typed error", async () => {
  listen(gigahostApi, () => [200, { meta: { status: [{ toString: false }], message: "odd" }, data: [] }]);
  expect(await failureOf(client().dns.zones.list())).toMatchObject({ kind: "protocol" });
});
