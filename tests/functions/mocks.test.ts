import * as pulumi from "@pulumi/pulumi";
import { getDnsZone, getDnsZoneOutput } from "../../index";

const asked: pulumi.runtime.MockCallArgs[] = [];

beforeAll(() =>
  pulumi.runtime.setMocks({
    newResource: ({ inputs }) => ({ id: "id", state: inputs as object }),
    call: (args) => {
      asked.push(args);
      return { id: "gigahost:mocked.example", nameservers: ["ns.example"] };
    },
  }),
);

test("under mocks a program's own test answers what is looked up, by the function's token", async () => {
  const zone = await getDnsZone({ vendor: "gigahost", domain: "mocked.example" });
  expect(zone.id).toBe("gigahost:mocked.example");
  const later = getDnsZoneOutput({ vendor: "gigahost", domain: pulumi.output("mocked.example") });
  const names = await new Promise((resolve) => later.nameservers.apply(resolve));
  expect(names).toEqual(["ns.example"]);
  expect(asked.map(({ token, inputs }) => [token, inputs as unknown])).toEqual([
    ["rackform:index:getDnsZone", { vendor: "gigahost", domain: "mocked.example" }],
    ["rackform:index:getDnsZone", { vendor: "gigahost", domain: "mocked.example" }],
  ]);
});
