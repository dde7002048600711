import { bench, errorOf } from "./bench";

const clouded = async () => {
  const made = bench();
  const body = { name: "c", site: "frmtl1", instance_type: "vm.host" };
  const cloud = (await made.call("POST", "/flexVM/clouds", body)).body as { id: string };
  return { ...made, body, path: `/flexVM/clouds/${cloud.id}` };
};
const statusOf = (answer: { body: unknown }) => (answer.body as { status: string }).status;
const vm = { name: "v", instance_type_name: "vm.2", image_name: "debian-12", ssh_keys: ["k"] };

test("a cloud is a bare object, and its name is taken", async () => {
  const { call, path, body } = await clouded();
  expect((await call("GET", path)).body).toMatchObject({ name: "c", site: "frmtl1", description: "" });
  expect((await call("POST", "/flexVM/clouds", body)).status).toBe(409);
  expect((await call("POST", "/flexVM/clouds", { ...body, site: "nowhere" })).status).toBe(422);
  expect((await call("DELETE", path)).status).toBe(204);
  expect((await call("GET", path)).status).toBe(404);
});

test("a VM takes exactly one of keys and user data, and is deleted only at rest", async () => {
  const { call, path } = await clouded();
  expect((await call("POST", `${path}/vms`, { ...vm, user_data: { data: "x" } })).status).toBe(422);
  expect((await call("POST", `${path}/vms`, { ...vm, ssh_keys: undefined })).status).toBe(422);
  const created = await call("POST", `${path}/vms`, vm);
  expect([created.status, statusOf(created)]).toEqual([201, "provisioning"]);
  const one = `${path}/vms/${(created.body as { id: string }).id}`;
  expect(errorOf(await call("DELETE", one)).errorCode).toBe(90001);
  const seen = [];
  for (let reads = 0; reads < 3; reads++) seen.push(statusOf(await call("GET", one)));
  expect(seen).toEqual(["created", "starting", "running"]);
  expect((await call("POST", `${one}/commands`, { command: "stop" })).status).toBe(202);
  expect((await call("POST", `${one}/commands`, { command: "start" })).status).toBe(409);
  await call("GET", one);
  expect(statusOf(await call("GET", one))).toBe("stopped");
  expect((await call("DELETE", one)).status).toBe(202);
  expect(statusOf(await call("GET", one))).toBe("deleted");
  expect(errorOf(await call("DELETE", one)).errorCode).toBe(90002);
});

test("a node stays while it hosts VMs, and a cloud while it has either", async () => {
  const { call, path } = await clouded();
  const node = (await call("POST", `${path}/nodes`)).body as { id: string };
  const created = (await call("POST", `${path}/vms`, vm)).body as { id: string };
  expect((await call("DELETE", `${path}/nodes/${node.id}`)).status).toBe(409);
  for (let reads = 0; reads < 3; reads++) await call("GET", `${path}/vms`);
  await call("DELETE", `${path}/vms/${created.id}`);
  await call("GET", `${path}/vms`);
  expect((await call("DELETE", path)).status).toBe(409);
  expect((await call("DELETE", `${path}/nodes/${node.id}`)).status).toBe(202);
  await call("GET", `${path}/nodes/${node.id}`);
  expect((await call("DELETE", path)).status).toBe(204);
});
