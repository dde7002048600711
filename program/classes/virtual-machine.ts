// Made from resources/virtual-machine by `npm run generate`: edit that.
import type * as pulumi from "@pulumi/pulumi";
import { type Only, RackformResource } from "../resource";
import type { VmCloud } from "./vm-cloud";
import type { SshKey } from "./ssh-key";

/** What VirtualMachineVendor may be: texts, which may be written as they are. */
export const VirtualMachineVendor = { I3d: "i3d" } as const;
export type VirtualMachineVendor = (typeof VirtualMachineVendor)[keyof typeof VirtualMachineVendor];

/** What VirtualMachinePower may be: texts, which may be written as they are. */
export const VirtualMachinePower = { Running: "running", Stopped: "stopped" } as const;
export type VirtualMachinePower = (typeof VirtualMachinePower)[keyof typeof VirtualMachinePower];

/** Arguments of every {@link VirtualMachine}. */
export interface CommonVirtualMachineArgs {
  /** Where it is; only i3D.net has this kind. `"i3d"` when left out. A change replaces the resource. */
  vendor?: pulumi.Input<"i3d">;
  /** Where it runs: a VmCloud, or a name or id. Example: `"i3d:lab"`. A change replaces the resource. */
  cloud: VmCloud | pulumi.Input<string>;
  /** Its name, which need not be unique. Example: `"build-1"`. A change replaces the resource. */
  name: pulumi.Input<string>;
  /**
   * FlexVM instance type. Examples: `"vm.4c.8g"`, `"vm.gpu.1rtx4000.15c.248g"`. A change replaces the
   * resource.
   */
  instanceType: pulumi.Input<string>;
  /** Name of an image. Example: `"ubuntu-2404-server-amd64"`. A change replaces the resource. */
  image: pulumi.Input<string>;
  /** Anything about it. A change replaces the resource. */
  description?: pulumi.Input<string>;
  /**
   * Tags, as a set; one more tells whose the machine is. Example: `["project:odyssey"]`. A change
   * replaces the resource.
   */
  tags?: pulumi.Input<pulumi.Input<string>[]>;
  /** Whether it runs; not managed when left out. */
  power?: pulumi.Input<"running" | "stopped">;
  /**
   * What to do about one of the name: `true` takes over an equal one, `false` makes another one. Left
   * out, it is an error.
   */
  adopt?: pulumi.Input<boolean>;
}

/** Arguments that cannot be given together, or not at every vendor. */
export interface VirtualMachineChoices {
  /** SshKey resources or public keys to log in with. A change replaces the resource. */
  sshKeys: (SshKey | pulumi.Input<string>)[] | pulumi.Input<pulumi.Input<string>[]>;
  /**
   * Cloud-init for the first boot, in place of `sshKeys`: it sets up the access itself. A change
   * replaces the resource.
   */
  userData: pulumi.Input<string>;
  /** The same in Base64, for what is no text, such as gzip. A change replaces the resource. */
  userDataBase64: pulumi.Input<string>;
}

/** Arguments of a {@link VirtualMachine}. */
export type VirtualMachineArgs =
  | (CommonVirtualMachineArgs & Only<VirtualMachineChoices, "sshKeys", never>)
  | (CommonVirtualMachineArgs & Only<VirtualMachineChoices, "userData", never>)
  | (CommonVirtualMachineArgs & Only<VirtualMachineChoices, "userDataBase64", never>);

/**
 * A virtual machine in a `VmCloud` at i3D.net (FlexVM, a beta). `power` changes in place; everything
 * else replaces it, **with its disk**. It needs a node that runs: give it `dependsOn` with one.
 */
export class VirtualMachine extends RackformResource {
  /** Where it is; only i3D.net has this kind. */
  declare readonly vendor: pulumi.Output<"i3d">;
  /** Where it runs: a VmCloud, or a name or id. */
  declare readonly cloud: pulumi.Output<string>;
  /** Its name, which need not be unique. */
  declare readonly name: pulumi.Output<string>;
  /** FlexVM instance type. */
  declare readonly instanceType: pulumi.Output<string>;
  /** Name of an image. */
  declare readonly image: pulumi.Output<string>;
  /** Anything about it. */
  declare readonly description: pulumi.Output<string | undefined>;
  /** SshKey resources or public keys to log in with. */
  declare readonly sshKeys: pulumi.Output<string[] | undefined>;
  /** Cloud-init for the first boot, in place of `sshKeys`: it sets up the access itself. */
  declare readonly userData: pulumi.Output<string | undefined>;
  /** The same in Base64, for what is no text, such as gzip. */
  declare readonly userDataBase64: pulumi.Output<string | undefined>;
  /** Tags, as a set; one more tells whose the machine is. */
  declare readonly tags: pulumi.Output<string[] | undefined>;
  /** Whether it runs; not managed when left out. */
  declare readonly power: pulumi.Output<"running" | "stopped" | undefined>;
  /** Its id. */
  declare readonly vmId: pulumi.Output<string>;
  /** Id of its cloud. */
  declare readonly cloudId: pulumi.Output<string>;
  /** Id of the node that it runs on. */
  declare readonly nodeId: pulumi.Output<string | undefined>;
  /** Status when last read. */
  declare readonly status: pulumi.Output<string>;
  /** Public addresses. */
  declare readonly publicIps: pulumi.Output<string[]>;
  /** Private addresses. */
  declare readonly privateIps: pulumi.Output<string[]>;
  /** When it was made. */
  declare readonly createdAt: pulumi.Output<string | undefined>;

  constructor(name: string, args: VirtualMachineArgs, opts?: pulumi.CustomResourceOptions) {
    super(facts, name, args, opts);
  }

  /**
   * An existing one by its id, `i3d:<machine id>, or i3d:<cloud id>/order-<mark> where it was not
   * known at once`, read and not managed.
   */
  static get(name: string, id: pulumi.Input<pulumi.ID>, opts?: pulumi.CustomResourceOptions): VirtualMachine {
    return new VirtualMachine(name, {} as VirtualMachineArgs, { ...opts, id });
  }
}

const facts = {
  kind: "VirtualMachine",
  outputs: [
    "vendor",
    "cloud",
    "name",
    "instanceType",
    "image",
    "description",
    "sshKeys",
    "userData",
    "userDataBase64",
    "tags",
    "power",
    "vmId",
    "cloudId",
    "nodeId",
    "status",
    "publicIps",
    "privateIps",
    "createdAt",
  ],
  references: { cloud: "VmCloud", sshKeys: "SshKey" },
  secretArguments: ["userData", "userDataBase64"],
  deleteBeforeReplace: true,
} as const;
