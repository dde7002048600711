import { GigahostClient } from "../../../sdk/gigahost";
import { collect } from "../gigahost/calls";
import {
  enveloped,
  failureOf,
  gigahostApi,
  isolateNetwork,
  listen,
  refusal,
  type Seen,
  TestClock,
} from "./wire";

isolateNetwork();

const client = () => new GigahostClient({ apiKey: "flux_live_0123456789abcdef" }, { clock: new TestClock() });
const servers = (...ids: number[]) =>
  ids.map((each) => ({ srv_id: String(each), srv_name: `srv${each}`, ips: [] }));
const pages = [servers(1, 2), servers(2, 3), servers(4)];
const answer = (page: number) =>
  enveloped(pages[page - 1] ?? [], { page, per_page: 2, total_pages: pages.length, total: 5 });

const ways: [string, (request: Seen) => number][] = [
  ["page", ({ query }) => Number(query.page ?? 1)],
  ["p", ({ query }) => Number(query.p ?? 1)],
  ["limit and offset", ({ query }) => Number(query.offset ?? 0) / 2 + 1],
];

test.each(ways)("goes through all pages by %s, each server once", async (_, pageOf) => {
  listen(gigahostApi, (request) => [200, answer(pageOf(request))]);
  const found = await collect(client().servers.list());
  expect(found.map((each) => each.srv_id)).toEqual(["1", "2", "3", "4"]);
});

test("keeps the way that worked", async () => {
  const seen = listen(gigahostApi, (request) => [200, answer(Number(request.query.p ?? 1))]);
  await collect(client().servers.list());
  expect(seen.map((each) => each.query)).toEqual([{}, { page: "2" }, { p: "2" }, { p: "3" }]);
});

test("a list that does not turn is an error, not a shorter list", async () => {
  listen(gigahostApi, () => [200, answer(1)]);
  const error = await failureOf(collect(client().servers.list()));
  expect(error).toMatchObject({ kind: "protocol", operation: "servers.list" });
});

test("a list that shrinks meanwhile ends", async () => {
  listen(gigahostApi, ({ query }) =>
    query.page ? [200, enveloped([], { page: 2, total_pages: 1 })] : [200, answer(1)],
  );
  expect(await collect(client().servers.list())).toHaveLength(2);
});

test.each([
  ["without paging", enveloped(servers(1))],
  ["with nothing", enveloped([])],
  ["with data missing", { meta: { status: 200 } }],
  ["of texts as numbers", enveloped(servers(1), { page: "1", total_pages: "1" })],
])("a list %s is one page", async (_, body) => {
  const seen = listen(gigahostApi, () => [200, body]);
  await collect(client().servers.list());
  expect(seen).toHaveLength(1);
});

test("a caller who stops early asks for no further page", async () => {
  const seen = listen(gigahostApi, ({ query }) => [200, answer(Number(query.page ?? 1))]);
  for await (const first of client().servers.list()) {
    expect(first.srv_id).toBe("1");
    break;
  }
  expect(seen).toHaveLength(1);
});

test.each([
  ["404", 404, refusal(404, "404 Not Found"), "not-found"],
  ["an empty array", 200, enveloped([]), "not-found"],
  ["another server", 200, enveloped(servers(8)), "protocol"],
  ["two servers", 200, enveloped(servers(7, 8)), "protocol"],
])("one server, answered by %s", async (_, status, body, kind) => {
  listen(gigahostApi, () => [status, body]);
  expect(await failureOf(client().servers.get(7))).toMatchObject({ kind, vendor: "gigahost" });
});
