import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCli } from "../cli/run-cli";
import { failureOf, makeTransport, once, read, serve, TestClock } from "../sdk/core/harness";
import { Stack } from "../../engine";
import { RackformError } from "../../sdk/core";
import { vendorConfiguration } from "../../provider/configuration";

/** So many levels overflow the stack of whatever calls itself for each of them. */
const levels = 100_000;
const forms = {
  lists: "[".repeat(levels) + "]".repeat(levels),
  objects: '{"a":'.repeat(levels) + "1" + "}".repeat(levels),
};

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), "rackform-deep-"))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(Object.entries(forms))("100,000 levels of %s", (name, deep) => {
  test.each([200, 400, 500])("in a vendor's answer with HTTP %i are an error of a kind", async (status) => {
    const server = await serve((response) => {
      response.statusCode = status;
      response.end(`{"data":${deep},"meta":{"status":${status}}}`);
    });
    const client = makeTransport({ baseUrl: server.baseUrl, clock: new TestClock(), retry: { attempts: 1 } });
    for (const operation of [read, once])
      expect(await failureOf(client.call(operation))).toBeInstanceOf(RackformError);
    await server.close();
  });

  test("in a file that a command reads are one line and an error", async () => {
    const file = join(folder, `${name}.json`);
    const state = join(folder, "state.json");
    writeFileSync(state, JSON.stringify({ deployment: { resources: [] } }));
    const texts = [deep, `{"steps":${deep}}`, `{"deployment":{"resources":[{"inputs":${deep}}]}}`];
    for (const text of texts) {
      writeFileSync(file, text);
      for (const line of [
        ["plan-guard", file],
        ["drift", "--state", file],
        ["drift", "--state", state, "--baseline", file],
      ]) {
        const { code, err } = await runCli(line);
        expect({ line, code, err }).toEqual({
          line,
          code: 1,
          err: expect.stringMatching(/^[^\n]*more than 500 levels of lists and objects[^\n]*\n$/) as unknown,
        });
      }
    }
  });

  test("in a state of the embedded engine are an error that names the file", async () => {
    const file = join(folder, "engine.json");
    writeFileSync(
      file,
      `{"version":3,"deployment":{"manifest":{},"resources":[{"urn":"urn:pulumi:dev::p::a:b:c::n","type":"a:b:c","custom":true,"id":"1","inputs":{"a":${deep}},"outputs":{}}]}}`,
    );
    const stack = new Stack({
      project: "p",
      stack: "dev",
      state: { file },
      program: () => undefined,
    });
    await expect(Promise.resolve().then(() => stack.preview())).rejects.toThrow(
      /levels of lists and objects/,
    );
  });

  test("in the configuration are an error that does not show it", () => {
    expect(() => vendorConfiguration("gigahost", () => deep, {})).toThrow(RackformError);
  });
});
