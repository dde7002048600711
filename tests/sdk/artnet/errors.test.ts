import nock from "nock";
import { ArtnetClient, artnetErrorCodes } from "../../../sdk/artnet";
import { apiKey, client, expectPost, failureOf, guardNetwork, host, refusal } from "./support";

guardNetwork();

test.each(Object.entries(artnetErrorCodes))(
  "code %s keeps its name and gets its kind",
  async (code, meaning) => {
    const attempts = meaning.kind === "transient" ? 5 : 1;
    for (let left = attempts; left > 0; left--)
      expectPost("/services/details", "service_id=1", refusal(code));
    const error = await failureOf(client().services.details(1));
    expect(error).toMatchObject({
      vendor: "artnet",
      operation: "services.details",
      kind: meaning.kind,
      code,
      vendorMessage: `Refused: ${code}`,
    });
  },
);

test("authorization-failed says both of its meanings", async () => {
  expectPost("/services/details", "service_id=1", refusal("authorization-failed"));
  const error = await failureOf(client().services.details(1));
  expect(error.kind).toBe("permission");
  expect(error.message).toMatch(/API key is wrong, or the object does not exist/);
});

test("unknown codes are refusals, unknown internal ones are temporary errors of a read", async () => {
  expectPost("/customer/details", "", refusal("brand-new-code"));
  expect(await failureOf(client().customer.details())).toMatchObject({
    kind: "validation",
    code: "brand-new-code",
  });
  expectPost("/customer/get-language", "", refusal("internal-brand-new-error"));
  expectPost("/customer/get-language", "", { success: true, language: "pl" });
  expect(await client().customer.getLanguage()).toBe("pl");
});

test.each([
  ["success as text", { success: "true", language: "pl" }, 200, "protocol"],
  ["an array", [], 200, "protocol"],
  ["HTML", "<html><body>Maintenance</body></html>", 200, "protocol"],
  ["cut-off JSON", '{"success": true, "langu', 200, "protocol"],
  ["a refusal without a code", { success: false, error: {} }, 200, "protocol"],
  ["a refusal without an error", { success: false }, 200, "protocol"],
  ["404 with HTML", "<html>Not Found</html>", 404, "not-found"],
  ["403 with a known code", refusal("authorization-failed"), 403, "permission"],
])("%s", async (_name, answer, status, kind) => {
  // Undecodable answers of a read are asked for again; the others are not.
  nock(host).post("/api/customer/get-language").times(5).reply(status, answer);
  expect((await failureOf(client().customer.getLanguage())).kind).toBe(kind);
  nock.cleanAll();
});

test("a redirect is not followed: the credentials travel in the body", async () => {
  nock(host).post("/api/customer/get-language").reply(302, "", { Location: "https://elsewhere.example/" });
  expect(await failureOf(client().customer.getLanguage())).toMatchObject({ kind: "protocol", status: 302 });
});

test("the key never reaches a message, whatever the vendor echoes", async () => {
  expectPost("/dns/list", "", {
    success: false,
    error: {
      code: "incorrect-param-value",
      description: { en: `bad api_key=${apiKey}` },
      errors_details: { api_key: apiKey },
    },
  });
  const error = await failureOf(client().dns.list());
  expect(JSON.stringify([error.message, error.vendorMessage, error.details])).not.toContain(apiKey);
});

test("the instance's passwords and the panel's URL never reach a message", async () => {
  const artnet = client();
  expectPost("/cloud-instance/delete", "instance_id=1&instance_password=hunter22", {
    success: false,
    error: { code: "instance-password-incorrect", description: { en: "hunter22 is wrong" } },
  });
  const error = await failureOf(artnet.cloudInstance.delete({ instanceId: 1, instancePassword: "hunter22" }));
  expect(error.message).not.toContain("hunter22");
});

test.each([
  [{ customerId: "", apiKey: "x" }, "ARTNET_CUSTOMER_ID"],
  [{ customerId: "me@example.com", apiKey: "x" }, "ARTNET_CUSTOMER_ID"],
  [{ customerId: 1, apiKey: " " }, "ARTNET_API_KEY"],
])("missing credentials name the environment variable", async (credentials, variable) => {
  const error = await failureOf((async () => new ArtnetClient(credentials))());
  expect(error.kind).toBe("authentication");
  expect(error.message).toContain(variable);
});

test("an order without a clear answer is ambiguous and is not placed again", async () => {
  const reset = Object.assign(new Error("reset"), { code: "ECONNRESET" });
  const adapter = jest.fn(() => Promise.reject(reset));
  const broken = new ArtnetClient({ customerId: 1, apiKey }, { adapter });
  expect((await failureOf(broken.offerDedicated.orderExpress(4))).kind).toBe("ambiguous");
  expect(adapter).toHaveBeenCalledTimes(1);
});

test("a cancelled call is not sent", async () => {
  const signal = AbortSignal.abort();
  expect((await failureOf(client().dns.list({ signal }))).kind).toBe("cancelled");
});
