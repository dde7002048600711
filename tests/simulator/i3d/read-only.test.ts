import { sampleOf, facts } from "../../sdk/i3d/fact-samples";
import { bench, KEY, type Answer } from "./bench";

/*
 * An object's read-only fields may stand in a request, as in an answer that comes back changed: they are not refused and
 * change nothing. Every request of the facts that has such fields, and that the simulator takes.
 */

const alert = { percentage: 80, sendMail: 1, sendTicket: 0 };
const visitor = {
  ...{ email: "v@example.com", mobile: "1", firstName: "V", lastName: "W" },
  ...{ birthDate: "1990-01-01", companyName: "E" },
};
const identity = { documentType: 1, documentNumber: "X1", documentExpiration: "2030-01-01" };
const slack = { name: "ops", webHookUrl: "https://hooks.example.com/", channel: "#ops", userName: "bot" };
const trigger = { name: "busy", conditions: [], rules: [], actions: [] };
const key = { category: 1, assignOdpServerIps: 0 };
const range = { ipRange: "192.0.2.0/24", active: 1 };

/** What a request needs beside read-only fields; a PUT goes to what the POST of the same path made. */
const needed: Record<string, object> = {
  "PUT /dedicatedServer/{}": { labels: [] },
  "PUT /colocation/{}": {},
  "POST /colocation/{}/alert": alert,
  "PUT /colocation/{}/alert/{}": alert,
  "PUT /crossConnect/{}": {},
  "PUT /crossConnect/{}/cancel": {},
  "PUT /crossConnect/{}/cancel/revert": {},
  "PUT /colocation/{}/network/rdns/{}": { hostname: "a.example.net" },
  "POST /slackSetting": slack,
  "PUT /slackSetting/{}": slack,
  "POST /callback": { url: "https://hooks.example.com/" },
  "PUT /callback/{}": { url: "https://hooks.example.com/" },
  "PUT /account/details": {},
  "POST /account/apiKey": key,
  "PUT /account/apiKey/{}": key,
  "POST /account/apiKey/{}/whitelist": range,
  "PUT /account/apiKey/{}/whitelist/{}": range,
  "POST /account/whitelist": range,
  "PUT /account/whitelist/{}": range,
  "POST /colocation/access": visitor,
  "PUT /colocation/access/{}": visitor,
  "POST /colocation/access/{}/document": identity,
  "PUT /colocation/access/{}/document/{}": identity,
  "POST /trigger": trigger,
  "PUT /trigger/{}": trigger,
  "POST /sshKey": { name: "laptop", publicKey: KEY },
  "POST /flexMetal/tags": { tag: "env:test" },
  "PUT /flexMetal/tags/{}": { tag: "env:other" },
};
/** Of a person, with a file: the simulator has none. */
const absent = ["POST /account/document"];

const plain = (endpoint: string) => endpoint.replace(/\{\w+\}/g, "{}");

/** Read-only fields of a request's object, with values of their types. */
function readOnly(endpoint: string): Record<string, unknown> {
  const { body } = facts.operations[endpoint]!;
  const fields = typeof body === "string" ? facts.objects[body.split(" ")[0]!] : undefined;
  return Object.fromEntries(
    Object.entries(fields ?? {}).flatMap(([name, note]) =>
      typeof note === "string" && / read\b/.test(note) ? [[name, sampleOf(note.split(" ")[0]!)]] : [],
    ),
  );
}

const requests = Object.keys(facts.operations).filter(
  (endpoint) => Object.keys(readOnly(endpoint)).length > 0,
);

test("every request with read-only fields is here", () => {
  expect([...Object.keys(needed), ...absent].sort()).toEqual(requests.map(plain).sort());
});

test.each(requests.filter((endpoint) => !absent.includes(endpoint)))("%s", async (endpoint) => {
  const { simulator, call } = bench();
  simulator.seed({
    hosts: [{ id: 7001, addresses: ["198.51.100.1"] }],
    colocations: [{ id: 8, ranges: ["192.0.2.0/29"] }],
    crossConnects: [{ id: 3 }],
  });
  const [method = "", target = ""] = plain(endpoint).split(" ");
  let path = target;
  path = path.replace(/^\/(dedicatedServer|colocation|crossConnect)\/\{\}/, (all, area: string) =>
    all.replace("{}", { dedicatedServer: "7001", colocation: "8", crossConnect: "3" }[area]!),
  );
  path = path.replace("rdns/{}", "rdns/192.0.2.2");
  if (path.endsWith("/revert")) await call("PUT", "/crossConnect/3/cancel");
  // What is not seeded is made.
  while (path.includes("{}")) {
    const collection = path.slice(0, path.indexOf("/{}"));
    const made = await call("POST", collection, needed[`POST ${parentOf(target, collection)}`]);
    const { id, tag } = (made.body as { id?: string | number; tag?: string }[])[0]!;
    path = path.replace("{}", encodeURIComponent(String(id ?? tag)));
  }
  const body = { ...readOnly(endpoint), ...needed[plain(endpoint)] };
  const answer: Answer = await call(method, path, body);
  expect({ body: answer.status < 300 ? undefined : answer.body, status: answer.status }).toMatchObject({
    body: undefined,
  });
  const [object] = Array.isArray(answer.body) ? (answer.body as Record<string, unknown>[]) : [];
  for (const name of ["id", "key", "triggered"])
    if (object && name in readOnly(endpoint)) expect(object[name]).not.toEqual(readOnly(endpoint)[name]);
});

/** The path with `{}` again, of a collection whose parents are made already. */
const parentOf = (target: string, collection: string) =>
  target.split("/").slice(0, collection.split("/").length).join("/");

test.each(["/callback", "/colocation/access", "/trigger"])(
  "%s still refuses what nobody knows",
  async (path) => {
    const { call } = bench();
    const answer = await call("POST", path, { ...needed[`POST ${path}`], nonsense: 1 });
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ property: "nonsense" }] } });
  },
);
