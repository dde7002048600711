import { runCli } from "./run-cli";

jest.setTimeout(60_000);

test("Ctrl-C ends the demo with 130, and is no stage that went wrong", async () => {
  const { code, err } = await runCli(["demo"], { signal: AbortSignal.abort() });
  expect(code).toBe(130);
  expect(err).toMatch(/rackform: cancelled\n$/);
  expect(err).not.toMatch(/did not end as it should/);
});
