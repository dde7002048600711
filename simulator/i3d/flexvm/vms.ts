import type { SimReply } from "../../core/types";
import { bodyOf, given, isRow, type Row } from "../body";
import { conflict, type ErrorDetail, Failure, invalid, invalidFields, malformed, notFound } from "../failure";
import { checkFields, type Fields } from "../fields";
import { page } from "../reply";
import type { Call, Route } from "../routing";
import type { World } from "../world";
import { knownCloud } from "./clouds";
import { countRead, isInTransition, readAll, stepsOf } from "./moving";
import { type Cloud, images, instanceTypes, isGone, type Vm } from "./state";
import { vmView } from "./view";

const TEXT = { kind: "string", required: true } as const;
const LONGEST_DATA = 64_000;
const LONGEST_TAG = 128;

const oneOf =
  (known: readonly { name: string }[]) =>
  (wanted: string): string | undefined =>
    known.some(({ name }) => name === wanted) ? undefined : "This value does not exist";

const FIELDS: Fields = {
  name: TEXT,
  description: { kind: "string" },
  instance_type_name: { ...TEXT, check: oneOf(instanceTypes) },
  image_name: { ...TEXT, check: oneOf(images) },
  ssh_keys: { kind: "array" },
  user_data: { kind: "object" },
  tags: { kind: "array" },
};
const USER_DATA: Fields = {
  data: {
    ...TEXT,
    check: (data: string) =>
      data.length >= 1 && data.length <= LONGEST_DATA
        ? undefined
        : "This value should have 1 to 64000 characters",
  },
  is_base64: { kind: "boolean" },
};

const isTag = (tag: unknown): boolean => typeof tag === "string" && tag !== "" && tag.length <= LONGEST_TAG;

function check(body: Row): ErrorDetail[] {
  const errors = checkFields(body, FIELDS);
  if ("ssh_keys" in body === "user_data" in body) {
    errors.push({ property: "ssh_keys", message: "Exactly one of ssh_keys and user_data is required" });
  }
  if (isRow(body["user_data"])) errors.push(...checkFields(body["user_data"], USER_DATA, "user_data."));
  const tags: unknown[] = Array.isArray(body["tags"]) ? body["tags"] : [];
  if (!tags.every(isTag)) {
    errors.push({ property: "tags", message: "A tag is a text of 1 to 128 characters" });
  }
  return errors;
}

/** A machine that runs already, on the first node. */
export function newVm(world: World, cloud: Cloud, name: string): Vm {
  const now = world.clock.now();
  const number = world.ids.number() % 250;
  const vm: Vm = {
    id: world.ids.uuid(now),
    name,
    description: "",
    instanceType: instanceTypes[0]!.name,
    image: images[0]!.name,
    tags: [],
    status: "running",
    ahead: [],
    node: cloud.nodes.find(({ status }) => status === "running")?.id ?? null,
    ips: [
      { address: `203.0.113.${number}`, public: true },
      { address: `10.0.0.${number}`, public: false },
    ],
    createdMs: now,
  };
  cloud.vms.push(vm);
  return vm;
}

function known(call: Call): Vm {
  const vm = knownCloud(call).vms.find((each) => each.id === call.param("vmId"));
  if (!vm) throw notFound();
  return vm;
}

function create(call: Call): SimReply {
  const { world } = call;
  const cloud = knownCloud(call);
  const body = given(bodyOf(call));
  const errors = check(body);
  if (errors.length > 0) throw invalidFields(errors);
  const hasRoom = cloud.nodes.some(({ status }) => status === "running");
  if (!hasRoom && world.options.vmWithoutNode === "refuse")
    throw invalid("There is no node with room for the VM");
  const vm = Object.assign(newVm(world, cloud, String(body["name"])), {
    description: typeof body["description"] === "string" ? body["description"] : "",
    instanceType: String(body["instance_type_name"]),
    image: String(body["image_name"]),
    tags: (body["tags"] ?? []) as string[],
    status: "provisioning",
    ahead: stepsOf(world, "created", ...(world.options.vmsFail ? ["failed"] : ["starting", "running"])),
  });
  return { status: 201, body: vmView(cloud, vm) };
}

function read(call: Call): SimReply {
  const cloud = knownCloud(call);
  const vm = countRead(call.world, cloud.vms, known(call));
  if (!vm) throw notFound();
  return { status: 200, body: vmView(cloud, vm) };
}

/** 90001: in transition, try again; 90002: failed or deleted already, take as done (i3d.md section 6). */
function remove(call: Call): SimReply {
  const vm = known(call);
  if (vm.status === "failed" || isGone(vm))
    throw new Failure(422, 90002, "The VM is failed or deleted already");
  if (vm.status === "deleting") throw conflict("The VM is being deleted");
  if (isInTransition(vm)) throw new Failure(422, 90001, "The VM is in transition");
  Object.assign(vm, { status: "deleting", ahead: ["deleted"], deletedMs: call.world.clock.now() });
  return { status: 202 };
}

const ways: Record<string, string[]> = {
  start: ["starting", "running"],
  stop: ["stopping", "stopped"],
  reboot: ["stopping", "starting", "running"],
  reset: ["stopping", "starting", "running"],
};

function command(call: Call): SimReply {
  const vm = known(call);
  const body = bodyOf(call);
  const way = ways[String(body["command"])];
  if (!way) throw invalidFields([{ property: "command", message: "This command does not exist" }]);
  if (isInTransition(vm) || isGone(vm)) throw new Failure(422, 90001, "The VM is in transition");
  vm.ahead = stepsOf(call.world, ...way);
  return { status: 202 };
}

function listAll(call: Call): SimReply {
  const cloud = knownCloud(call);
  const wanted = call.query.get("status");
  if (wanted === null && call.world.options.vmListStatus === "required")
    throw malformed("Query parameter status is required");
  const all = readAll(call.world, cloud.vms).filter(({ status }) => wanted === null || status === wanted);
  return page(
    call,
    all,
    (vm) => vm.id,
    (vm) => vmView(cloud, vm),
  );
}

const VMS = "/flexVM/clouds/{cloudId}/vms";

export const vmRoutes: Route[] = [
  { method: "GET", path: VMS, handle: listAll },
  { method: "POST", path: VMS, handle: create },
  { method: "GET", path: `${VMS}/{vmId}`, handle: read },
  { method: "DELETE", path: `${VMS}/{vmId}`, handle: remove },
  { method: "POST", path: `${VMS}/{vmId}/commands`, handle: command },
];
