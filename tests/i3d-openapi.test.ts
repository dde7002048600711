import { DEVIATIONS } from "./i3d-openapi-deviations";
import { validateAnswer, validateRequest } from "./i3d-openapi";

const KEY = { "PRIVATE-TOKEN": "key" };
const order = {
  name: "web",
  location: "EU: Rotterdam",
  instanceType: "bm7.std.8",
  os: { slug: "ubuntu-2404-lts" },
  sshKey: ["ssh-ed25519 AAAA"],
};

describe("requests against the vendor's document", () => {
  test("accept a correct order, and what the vendor sends for values not given", () => {
    expect(validateRequest("POST", "/v3/flexMetal/servers", order, KEY)).toEqual([]);
    const empty = {
      ...order,
      tags: null,
      postInstallScript: "",
      os: { slug: "x", kernelParams: null, partitions: null },
    };
    expect(validateRequest("POST", "https://api.i3d.net/v3/flexMetal/servers", empty, KEY)).toEqual([]);
  });

  test("name what is wrong", () => {
    expect(validateRequest("POST", "/v3/flexMetal/servers", { ...order, color: 1 }, KEY)).toEqual([
      "body must NOT have additional properties: color",
    ]);
    expect(validateRequest("POST", "/sshKey", { name: "a", publicKey: "b", uuid: "c" }, KEY)).toEqual([
      "body must NOT have additional properties: uuid",
    ]);
    expect(validateRequest("GET", "/sshKey", undefined, {})).toEqual(["header PRIVATE-TOKEN is missing"]);
    expect(validateRequest("GET", "/colocation", undefined, KEY)).toEqual(["header RANGED-DATA is missing"]);
    const spaced = { ...KEY, "RANGED-DATA": "start=0, results=25" };
    expect(validateRequest("GET", "/colocation", undefined, spaced)[0]).toMatch(/malformed/);
    expect(
      validateRequest("GET", "/sshKey", undefined, { ...KEY, "ranged-data": "start=0,results=25" }),
    ).toHaveLength(1);
    expect(validateRequest("GET", "/flexMetal/servers?color=red", undefined, KEY)).toHaveLength(1);
    expect(validateRequest("GET", "/nothing", undefined, KEY)).toEqual(["GET /nothing is no operation"]);
  });
});

describe("answers against the vendor's document", () => {
  const key = { uuid: "u", name: "n", publicKey: "p", createdAt: 1 };

  test("are checked with their read-only properties", () => {
    expect(validateAnswer("GET", "/sshKey", 200, [key])).toEqual([]);
    expect(validateAnswer("GET", "/sshKey", 200, key)).toHaveLength(1);
    expect(validateAnswer("GET", "/sshKey", 200, [{ ...key, createdAt: "1" }])).toHaveLength(1);
    expect(validateAnswer("DELETE", "/sshKey/u", 204, undefined)).toEqual([]);
    expect(validateAnswer("DELETE", "/sshKey/u", 204, [])).toEqual(["204 has no body"]);
    expect(validateAnswer("GET", "/sshKey", 418, undefined)).toHaveLength(1);
  });

  test("of errors carry the envelope", () => {
    expect(validateAnswer("GET", "/sshKey/u", 404, { errorCode: 1, errorMessage: "", errors: [] })).toEqual(
      [],
    );
    expect(validateAnswer("GET", "/sshKey/u", 404, { message: "gone" })).not.toEqual([]);
  });
});

test("every deviation has a name of its own and a reason", () => {
  expect(new Set(DEVIATIONS.map((each) => each.name)).size).toBe(DEVIATIONS.length);
  for (const deviation of DEVIATIONS) expect(deviation.reason).not.toBe("");
});
