import {
  keysAt,
  type KeyVendor,
  keyVendors,
  mine,
  other,
  seedStranger,
} from "../../resources/ssh-key/account";
import { nothing, type Scenario, type Version } from "./scenario";

/** A key of an account that has one of somebody else's. */
function keys(vendor: KeyVendor): Scenario {
  const theirs = "theirs IStran";
  const version = (name: string, publicKey: string, shown: string): Version => ({
    program: [{ name: "key", kind: "SshKey", args: { vendor, name, publicKey } }],
    objects: [shown, theirs],
  });
  return {
    kind: "SshKey",
    vendor,
    seed: (simulator) => seedStranger(simulator, vendor),
    objects: (simulator) => keysAt(simulator, vendor),
    versions: {
      none: { ...nothing, objects: [theirs] },
      first: version("deploy", mine, "deploy IHU5vJ"),
      replaced: version("deploy-2", other, "deploy-2 IAbcde"),
    },
  };
}

export const sshKeys: Scenario[] = keyVendors.map(keys);
