import { SshKey, type SshKeyArgs } from "../../../index";
import type { Simulator } from "../../../simulator";
import {
  keysAt,
  type KeyVendor,
  keyVendors,
  mine,
  other,
  removeKeys,
  seedStranger,
  store,
} from "../../resources/ssh-key/account";
import type { Cell } from "../cell";

/** `gigahost deploy HU5vJr`, somebody else's left out. */
const everywhere = (simulator: Simulator): string[] =>
  keyVendors.flatMap((vendor) =>
    keysAt(simulator, vendor)
      .filter((text) => !text.startsWith("theirs"))
      .map((text) => `${vendor} ${text}`),
  );

function cellAt(vendor: KeyVendor): Cell {
  const elsewhere = vendor === "gigahost" ? "i3d" : "gigahost";
  return {
    kind: "SshKey",
    vendor,
    seed: (simulator) => keyVendors.forEach((one) => seedStranger(simulator, one)),
    declare: (name, args) => new SshKey(name, args as SshKeyArgs),
    args: { vendor, name: "deploy", publicKey: mine },
    at: everywhere,
    declared: [`${vendor} deploy IHU5vJ`],
    // No call changes a stored key.
    outside: [],
    changes: {
      vendor: { to: { vendor: elsewhere }, how: "replaced", at: [`${elsewhere} deploy IHU5vJ`] },
      name: [
        { to: { name: "deploy-2" }, how: "replaced", at: [`${vendor} deploy-2 IHU5vJ`] },
        { to: { name: " deploy " }, how: "nothing" },
      ],
      publicKey: [
        { to: { publicKey: other }, how: "replaced", at: [`${vendor} deploy IAbcde`] },
        { to: { publicKey: mine.replace("ops@", "all.of.ops@") }, how: "nothing" },
      ],
      adopt: { to: { adopt: true }, how: "nothing" },
    },
    disappears: { edit: (simulator) => removeKeys(simulator, vendor, "deploy") },
    adopt: { before: (simulator) => store(simulator, vendor, "deploy", mine) },
    conflict: {
      before: (simulator) => store(simulator, vendor, "old-deploy", mine),
      refused:
        /exists already in the .* account .* under the name "old-deploy" \(\S+\).*give it the name "old-deploy" and adopt: true/,
    },
    bad: [
      { args: { name: " " }, message: /property name.*must be 1 to 255 characters/s },
      { args: { publicKey: mine.slice(0, 60) }, message: /property publicKey.*is cut off/s },
    ],
    creates: vendor === "i3d" ? "POST /sshKey" : "POST /account/sshkey",
  };
}

export const sshKeys: Cell[] = keyVendors.map(cellAt);
