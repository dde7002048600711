import { gigacloud } from "../../../reference/calls/gigacloud";
import { calls } from "./calls";
import { client, expectCall, guardNetwork } from "./support";

guardNetwork();

test("every call of the page has a method", () => {
  expect(Object.keys(calls).sort()).toEqual(Object.keys(gigacloud.calls).sort());
});

test.each(Object.entries(calls))(
  "%s",
  async (endpoint, { method: name, path, call, form = "", answer, result }) => {
    const [method = "", documentedPath = ""] = endpoint.split(" ");
    const found = name
      .split(".")
      .reduce<unknown>((owner, part) => (owner as Record<string, unknown>)[part], client());
    expect(found).toBeInstanceOf(Function);
    expectCall(method, path ?? documentedPath, form, answer);
    expect(await call(client())).toEqual(result);
  },
);
