import type { SimReply } from "../../core/types";
import { bodyOf, given, isRow, type Row } from "../body";
import { conflict, type ErrorDetail, Failure, invalidFields, notFound } from "../failure";
import { checkFields, type Fields } from "../fields";
import { page } from "../reply";
import type { Call, Route } from "../routing";
import { countRead, isGone, knownCloud } from "./clouds";
import type { Vm } from "./state";

const TEXT = { kind: "string", required: true } as const;
const LONGEST_DATA = 64_000;
const LONGEST_TAG = 128;

const FIELDS: Fields = {
  name: TEXT,
  description: { kind: "string" },
  instance_type_name: TEXT,
  image_name: TEXT,
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

function check(body: Row): ErrorDetail[] {
  const errors = checkFields(body, FIELDS);
  if ("ssh_keys" in body === "user_data" in body) {
    errors.push({ property: "ssh_keys", message: "Exactly one of ssh_keys and user_data is required" });
  }
  if (isRow(body["user_data"])) errors.push(...checkFields(body["user_data"], USER_DATA, "user_data."));
  const tags: unknown[] = Array.isArray(body["tags"]) ? body["tags"] : [];
  if (!tags.every((tag) => typeof tag === "string" && tag.length <= LONGEST_TAG)) {
    errors.push({ property: "tags", message: "A tag is a text of at most 128 characters" });
  }
  return errors;
}

const vmView = (vm: Vm): Row => ({
  id: vm.id,
  name: vm.name,
  description: vm.description,
  instance_type_name: vm.instanceType,
  image_name: vm.image,
  status: vm.status,
  tags: vm.tags,
  created_at: new Date(vm.createdMs).toISOString(),
});

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
  const vm: Vm = {
    id: world.ids.uuid(world.clock.now()),
    name: String(body["name"]),
    description: typeof body["description"] === "string" ? body["description"] : "",
    instanceType: String(body["instance_type_name"]),
    image: String(body["image_name"]),
    tags: (body["tags"] ?? []) as string[],
    status: "provisioning",
    ahead: ["created", "starting", "running"],
    createdMs: world.clock.now(),
  };
  cloud.vms.push(vm);
  return { status: 201, body: vmView(vm) };
}

/** 90001: in transition, try again; 90002: failed or deleted already, take as done (i3d.md section 6). */
function remove(call: Call): SimReply {
  const vm = known(call);
  if (vm.status === "failed" || isGone(vm))
    throw new Failure(422, 90002, "The VM is failed or deleted already");
  if (vm.ahead.length > 0) throw new Failure(422, 90001, "The VM is in transition");
  Object.assign(vm, { status: "deleting", ahead: ["deleted"] });
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
  if (vm.ahead.length > 0 || isGone(vm)) throw conflict("The VM is in transition");
  vm.ahead = [...way];
  return { status: 202 };
}

const VMS = "/flexVM/clouds/{cloudId}/vms";

export const vmRoutes: Route[] = [
  {
    method: "GET",
    path: VMS,
    handle: (call) =>
      page(
        call,
        knownCloud(call).vms,
        (vm) => vm.id,
        (vm) => vmView(countRead(vm)),
      ),
  },
  { method: "POST", path: VMS, handle: create },
  {
    method: "GET",
    path: `${VMS}/{vmId}`,
    handle: (call) => ({ status: 200, body: vmView(countRead(known(call))) }),
  },
  { method: "DELETE", path: `${VMS}/{vmId}`, handle: remove },
  { method: "POST", path: `${VMS}/{vmId}/commands`, handle: command },
];
