import { commands } from "../../../simulator/artnet/commands";
import { codeOf, openPanel } from "./panel";

test("every command of the document answers, and others do not", async () => {
  const { simulator, post } = openPanel();
  expect(Object.keys(commands)).toHaveLength(93);
  for (const command of Object.keys(commands)) {
    // The key would be another one afterwards.
    if (command !== "customer/regenerate-api-key")
      expect([command, codeOf(await post(command))]).not.toContain("unknown-command");
  }
  for (const command of ["dns/add-secondary", "dns/details-secondary", "dns/info", "constructor", ""]) {
    expect(codeOf(await post(command))).toBe("unknown-command");
  }
  expect(simulator.requests.log.every((request) => request.status === 200)).toBe(true);
});

test("answers the document's example of an error", async () => {
  const { post } = openPanel();
  expect(await post("no/such")).toEqual({
    success: false,
    error: { code: "unknown-command", description: { pl: "Nieznane polecenie", en: "Unknown command" } },
  });
});

test("a bad key and a foreign service have the same code", async () => {
  const { simulator, post } = openPanel();
  const headers = { "content-type": "application/x-www-form-urlencoded" };
  const reply = await simulator.dispatch(
    "POST",
    "/artnet/api/services/list",
    headers,
    "id=19052&api_key=wrong",
  );
  expect([reply.status, codeOf(JSON.parse(reply.body.toString()))]).toEqual([200, "authorization-failed"]);
  expect(codeOf(await post("services/details", "service_id=99"))).toBe("authorization-failed");
  const get = await simulator.dispatch("GET", "/artnet/api/services/list?id=19052");
  expect(codeOf(JSON.parse(get.body.toString()))).toBe("authorization-failed");
  simulator.options("artnet", { errorStatus: 403 });
  expect((await simulator.dispatch("POST", "/artnet/api/x")).status).toBe(403);
});

test("reads are posts: classified by command, and logged without credentials", async () => {
  const { simulator, post } = openPanel();
  simulator.seed("artnet", { instances: [{ id: 7, password: "pa55" }] });
  await post("dns/list");
  await post("dns/add-primary", "domain=example.com");
  await post("cloud-instance/delete", "instance_id=7&instance_password=pa55");
  expect(simulator.requests.log.map(({ endpoint, write, body }) => [endpoint, write, body])).toEqual([
    ["dns/list", false, ""],
    ["dns/add-primary", true, "domain=example.com"],
    ["cloud-instance/delete", true, "instance_id=7"],
  ]);
  const { ARTNET_API_KEY } = simulator.environment();
  expect(JSON.stringify([simulator.requests.log, simulator.inspect()])).not.toContain(ARTNET_API_KEY);
});

test("a new key kills the old one", async () => {
  const { simulator, post } = openPanel();
  const { api_key } = await post("customer/regenerate-api-key");
  expect(codeOf(await post("customer/details"))).toBe("authorization-failed");
  expect(simulator.environment()["ARTNET_API_KEY"]).toBe(api_key);
});

test("reset forgets objects, options and the key", async () => {
  const { simulator, post } = openPanel();
  await post("dns/add-primary", "domain=example.com");
  simulator.options("artnet", { serialType: "string" });
  await post("customer/regenerate-api-key");
  simulator.reset();
  expect(await post("dns/list")).toEqual({ zones_list: [], success: true });
  expect(simulator.options("artnet")["serialType"]).toBe("number");
});
