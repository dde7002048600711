import { bodyOf } from "./body";
import { checkFields, type Fields } from "./fields";
import { invalidFields, malformed, notFound } from "./failure";
import { UUID } from "./ids";
import { list, listed, none, one } from "./reply";
import type { Call, Route } from "./routing";
import { seconds } from "./time";
import type { World } from "./world";

export interface SshKey {
  uuid: string;
  name: string;
  publicKey: string;
  /** Unix seconds. */
  createdAt: number;
}

const OPENSSH = /^(ssh-|ecdsa-|sk-)[a-z0-9@.-]+ [A-Za-z0-9+/]+={0,3}( .*)?$/;
const PEM = /^-----BEGIN [A-Z0-9 ]*PUBLIC KEY-----/;

/** Whether a text is a public key rather than the UUID of a stored one. */
export const isPublicKey = (text: string): boolean => OPENSSH.test(text.trim()) || PEM.test(text.trim());

const FIELDS: Fields = {
  name: {
    kind: "string",
    required: true,
    check: (name: string) => (name.trim() === "" ? "This value should not be blank" : undefined),
  },
  publicKey: {
    kind: "string",
    required: true,
    check: (key: string) => (isPublicKey(key) ? undefined : "This value is not a valid public key"),
  },
};

export function findSshKey(world: World, uuid: string): SshKey | undefined {
  return world.sshKeys.find((key) => key.uuid === uuid.toLowerCase());
}

function create(call: Call) {
  const body = bodyOf(call);
  const errors = checkFields(body, FIELDS);
  if (errors.length > 0) throw invalidFields(errors);
  const { world } = call;
  const material = (text: string): string => text.trim().split(" ").slice(0, 2).join(" ");
  const isStored = world.sshKeys.some(
    ({ publicKey }) => material(publicKey) === material(body["publicKey"] as string),
  );
  if (isStored && world.options.duplicateKeys === "refuse")
    throw invalidFields([{ property: "publicKey", message: "This key exists already" }]);
  const key: SshKey = {
    uuid: world.ids.uuid(world.clock.now()),
    name: body["name"] as string,
    publicKey: body["publicKey"] as string,
    createdAt: seconds(world.clock),
  };
  world.sshKeys.push(key);
  return one(key);
}

function known(call: Call): SshKey {
  const key = findSshKey(call.world, call.param("uuid"));
  if (!key) throw notFound();
  return key;
}

function remove(call: Call) {
  if (!UUID.test(call.param("uuid"))) throw malformed("UUID is malformed");
  call.world.sshKeys.splice(call.world.sshKeys.indexOf(known(call)), 1);
  return none();
}

/** i3d.md section 4: no paging, no update. */
export const sshKeyRoutes: Route[] = [
  {
    method: "GET",
    path: "/sshKey",
    handle: (call) => list(listed(call, call.world.sshKeys, (key) => key.uuid)),
  },
  { method: "POST", path: "/sshKey", handle: create },
  { method: "GET", path: "/sshKey/{uuid}", handle: (call) => one(known(call)) },
  { method: "DELETE", path: "/sshKey/{uuid}", handle: remove },
];
