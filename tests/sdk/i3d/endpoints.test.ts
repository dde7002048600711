import { type I3dEndpoint, i3dEndpoints } from "../../../sdk/i3d";
import { calls } from "./calls";
import { client, expectCall, guardNetwork } from "./support";

guardNetwork();

const offered = Object.keys(i3dEndpoints) as I3dEndpoint[];

test.each(offered)("%s", async (endpoint) => {
  const { call, path, body, answer, result } = calls[endpoint];
  const [name] = i3dEndpoints[endpoint];
  const found = name
    .split(".")
    .reduce<unknown>((owner, part) => (owner as Record<string, unknown>)[part], client());
  expect(found).toBeInstanceOf(Function);
  const [method = ""] = endpoint.split(" ");
  const sent = expectCall(method, path, answer, answer === undefined ? 204 : 200);
  expect(await call(client())).toEqual(result);
  expect(sent).toHaveLength(1);
  expect(sent[0]?.body).toEqual(body);
  expect(sent[0]?.path).toBe(`/v3${path}`);
});
