import { integrityProblems } from "../../engine";
import { Recorder, stackOf, Thing } from "./recorder";

test("creates, leaves alone, updates, deletes", async () => {
  const recorder = new Recorder();
  const stack = stackOf(recorder);
  stack.use(() => {
    const a = new Thing("a", { value: "1" });
    const b = new Thing("b", { value: a.computed });
    return { b: b.value };
  });
  const preview = await stack.preview();
  expect(preview).toMatchObject({ failed: false, changes: { create: 3 } });
  expect(recorder.writes).toEqual([]);

  const first = await stack.up();
  expect(first).toMatchObject({
    failed: false,
    changes: { create: 3 },
    outputs: { b: "made 1" },
    diagnostics: [],
  });
  expect(recorder.writes).toEqual(["create a", "create b"]);
  recorder.clear();

  expect(await stack.up()).toMatchObject({ failed: false, changes: { same: 3 } });
  expect(recorder.writes).toEqual([]);

  stack.use(() => {
    new Thing("a", { value: "2" });
  });
  expect(await stack.up()).toMatchObject({ failed: false, changes: { same: 1, update: 1, delete: 1 } });
  expect(recorder.writes).toEqual(["update a", "delete b"]);

  const { deployment } = await stack.exportDeployment();
  expect(deployment.resources?.map(({ urn }) => urn.split("::")[3])).toEqual(["shop-dev", "default", "a"]);
  expect(integrityProblems({ resources: deployment.resources ?? [], pending: [] })).toEqual([]);

  expect(await stack.destroy()).toMatchObject({ failed: false, changes: { delete: 2 } });
  expect((await stack.exportDeployment()).deployment.resources).toEqual([]);
});
