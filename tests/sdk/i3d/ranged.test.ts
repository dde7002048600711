import nock from "nock";
import { apiKey, client, collect, failureOf, guardNetwork, host } from "./support";

guardNetwork();

const tags = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, at) => ({ tag: `t${from + at}` }));
const names = (from: number, to: number) => tags(from, to).map(({ tag }) => tag);

function page(start: number, answer: object[], status = 200): void {
  nock(host, { reqheaders: { "private-token": apiKey, "ranged-data": `start=${start},results=100` } })
    .get("/v3/flexMetal/tags")
    .reply(status, answer);
}

async function listed(): Promise<string[]> {
  return (await client().flexMetal.tags.list()).map(({ tag }) => tag);
}

test("an empty list is an empty list", async () => {
  page(0, []);
  expect(await listed()).toEqual([]);
});

test("a short page is the last", async () => {
  page(0, tags(0, 100));
  page(100, tags(100, 130));
  expect(await listed()).toEqual(names(0, 130));
});

test.each([10, 25, 50])("a server that sends at most %i a page is read to its end", async (limit) => {
  for (let start = 0; start < 130; start += limit) page(start, tags(start, Math.min(130, start + limit)));
  if (130 % limit === 0) page(130, []);
  expect(await listed()).toEqual(names(0, 130));
});

test("a list of full pages ends with an empty one", async () => {
  page(0, tags(0, 100));
  page(100, tags(100, 200));
  page(200, []);
  expect(await listed()).toEqual(names(0, 200));
});

test("a server that ignores the range and sends everything is read once", async () => {
  page(0, tags(0, 130));
  expect(await listed()).toEqual(names(0, 130));
});

test("a page that brings nothing new ends the list", async () => {
  page(0, tags(0, 100));
  page(100, tags(0, 100));
  expect(await listed()).toEqual(names(0, 100));
});

test("what a page shift shows twice is handed on once, and the list goes on", async () => {
  page(0, tags(0, 100));
  page(100, tags(99, 199));
  page(200, tags(199, 205));
  expect(await listed()).toEqual(names(0, 205));
});

test("exactly the default size is looked at once more", async () => {
  page(0, tags(0, 25));
  page(25, []);
  expect(await listed()).toEqual(names(0, 25));
});

test("a server that sends its default size again and again is an error, not a short list", async () => {
  page(0, tags(0, 25));
  page(25, tags(0, 25));
  const error = await failureOf(listed());
  expect(error).toMatchObject({ kind: "protocol", operation: "flexMetal.tags.list" });
  expect(error.message).toContain("RANGED-DATA");
});

test("a page that fails makes the whole list fail", async () => {
  page(0, tags(0, 100));
  page(100, [], 404);
  expect((await failureOf(listed())).kind).toBe("not-found");
});

test("a list without end is given up", async () => {
  let made = 0;
  nock(host)
    .get("/v3/flexMetal/tags")
    .times(100)
    .reply(() => [200, tags(made, (made += 100))]);
  expect((await failureOf(listed())).message).toContain("does not end");
});

test("pages are read only as far as the list is followed", async () => {
  nock(host)
    .get("/v3/flexMetal/servers")
    .reply(200, [serverRow("a"), serverRow("b")]);
  for await (const server of client().flexMetal.servers.each()) {
    expect(server.name).toBe("a");
    break;
  }
});

test("rows without an id are never taken for one another, but a page that comes again ends the list", async () => {
  const rows = Array.from({ length: 100 }, () => ({ title: "login" }));
  nock(host).get("/v3/account/log").twice().reply(200, rows);
  expect(await collect(client().account.log())).toEqual(rows);
});

function serverRow(name: string): object {
  return { uuid: name, name, status: "delivered", tags: [], ipAddresses: [] };
}
