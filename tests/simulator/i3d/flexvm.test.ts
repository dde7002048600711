import { bench, errorOf } from "./bench";

const clouded = async () => {
  const made = bench();
  const body = { name: "c", site: "frmtl1", instance_type: "vm.host" };
  const cloud = (await made.call("POST", "/flexVM/clouds", body)).body as { id: string };
  return { ...made, body, path: `/flexVM/clouds/${cloud.id}` };
};
const statusOf = (answer: { body: unknown }) => (answer.body as { status: string }).status;
const vm = {
  name: "v",
  instance_type_name: "vm.4c.8g",
  image_name: "debian-12-server-amd64",
  ssh_keys: ["k"],
};
/** A node that runs. */
async function running({ call, path }: Awaited<ReturnType<typeof clouded>>): Promise<string> {
  const { id } = (await call("POST", `${path}/nodes`)).body as { id: string };
  for (let reads = 0; reads < 3; reads++) await call("GET", `${path}/nodes/${id}`);
  return `${path}/nodes/${id}`;
}

test("a cloud is a bare object, and its name is taken", async () => {
  const { call, path, body } = await clouded();
  expect((await call("GET", path)).body).toMatchObject({ name: "c", site: "frmtl1", description: "" });
  expect((await call("POST", "/flexVM/clouds", body)).status).toBe(409);
  expect((await call("POST", "/flexVM/clouds", { ...body, site: "nowhere" })).status).toBe(422);
  expect((await call("DELETE", path)).status).toBe(204);
  expect((await call("GET", path)).status).toBe(404);
});

test("a VM takes exactly one of keys and user data, needs a node, and is deleted only at rest", async () => {
  const bed = await clouded();
  const { call, path } = bed;
  expect((await call("POST", `${path}/vms`, { ...vm, user_data: { data: "x" } })).status).toBe(422);
  expect((await call("POST", `${path}/vms`, { ...vm, ssh_keys: undefined })).status).toBe(422);
  expect((await call("POST", `${path}/vms`, { ...vm, tags: [""] })).status).toBe(422);
  expect((await call("POST", `${path}/vms`, { ...vm, image_name: "none" })).status).toBe(422);
  expect((await call("POST", `${path}/vms`, vm)).status).toBe(422);
  await running(bed);
  const created = await call("POST", `${path}/vms`, vm);
  expect([created.status, statusOf(created)]).toEqual([201, "provisioning"]);
  const one = `${path}/vms/${(created.body as { id: string }).id}`;
  expect(errorOf(await call("DELETE", one)).errorCode).toBe(90001);
  const seen = [];
  for (let reads = 0; reads < 3; reads++) seen.push(statusOf(await call("GET", one)));
  expect(seen).toEqual(["created", "starting", "running"]);
  expect((await call("POST", `${one}/commands`, { command: "stop" })).status).toBe(202);
  expect(errorOf(await call("POST", `${one}/commands`, { command: "start" })).errorCode).toBe(90001);
  await call("GET", one);
  expect(statusOf(await call("GET", one))).toBe("stopped");
  expect((await call("DELETE", one)).status).toBe(202);
  expect((await call("DELETE", one)).status).toBe(409);
  expect(statusOf(await call("GET", one))).toBe("deleted");
  expect(errorOf(await call("DELETE", one)).errorCode).toBe(90002);
});

test("a node stays while it hosts VMs or is being made, and a cloud while it has either", async () => {
  const bed = await clouded();
  const { call, path } = bed;
  const early = (await call("POST", `${path}/nodes`)).body as { id: string };
  expect((await call("DELETE", `${path}/nodes/${early.id}`)).status).toBe(409);
  for (let reads = 0; reads < 3; reads++) await call("GET", `${path}/nodes`);
  const created = (await call("POST", `${path}/vms`, vm)).body as { id: string; node: { id: string } };
  expect(created.node.id).toBe(early.id);
  expect((await call("DELETE", `${path}/nodes/${early.id}`)).status).toBe(409);
  for (let reads = 0; reads < 3; reads++) await call("GET", `${path}/vms`);
  await call("DELETE", `${path}/vms/${created.id}`);
  await call("GET", `${path}/vms`);
  expect((await call("DELETE", path)).status).toBe(409);
  expect((await call("DELETE", `${path}/nodes/${early.id}`)).status).toBe(202);
  await call("GET", `${path}/nodes/${early.id}`);
  expect((await call("DELETE", path)).status).toBe(204);
});

test("the other answers to what the documents leave open", async () => {
  const bed = await clouded();
  const { call, path, simulator } = bed;
  Object.assign(simulator.options, { vmListStatus: "required", deletedFlexVm: "404", nodesFail: true });
  expect((await call("GET", `${path}/vms`)).status).toBe(400);
  expect((await call("GET", `${path}/vms?status=running`)).body).toEqual([]);
  const node = await running(bed);
  expect(statusOf(await call("GET", node))).toBe("failed");
  Object.assign(simulator.options, { deleteFailedNode: "refuse", deleteCloudWithNodes: "takesThem" });
  expect(errorOf(await call("DELETE", node)).errorCode).toBe(90002);
  Object.assign(simulator.options, { deleteFailedNode: "accept" });
  expect((await call("DELETE", node)).status).toBe(202);
  expect((await call("GET", node)).status).toBe(404);
  expect((await call("DELETE", path)).status).toBe(204);
});
