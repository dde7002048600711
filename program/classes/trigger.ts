// Made from resources/trigger by `npm run generate`: edit that.
import type * as pulumi from "@pulumi/pulumi";
import { RackformResource } from "../resource";

/** What TriggerVendor may be: texts, which may be written as they are. */
export const TriggerVendor = { I3d: "i3d" } as const;
export type TriggerVendor = (typeof TriggerVendor)[keyof typeof TriggerVendor];

/** Over what the rules are. */
export interface TriggerCondition {
  /** A number of the vendor's list `conditions`. */
  conditionId: pulumi.Input<number>;
  /** Ids of objects; `0` for all. */
  conditionValues: pulumi.Input<pulumi.Input<string>[]>;
}

/** When it fires. */
export interface TriggerThreshold {
  /** A number of the vendor's list `operators`. */
  operator: pulumi.Input<number>;
  /** Over how many seconds, for CPU and memory. */
  triggerWindow?: pulumi.Input<number>;
  /** Percent of the CPU (at most 100), MB of memory, or seconds of time. */
  threshold: pulumi.Input<number>;
}

/** A rule that fires. */
export interface TriggerRule {
  /** A number of the vendor's list `ruleActions`. */
  ruleAction: pulumi.Input<number>;
  /** A number of the vendor's list `ruleDataTypes`. */
  ruleDataType: pulumi.Input<number>;
  /** When it fires. */
  rule: pulumi.Input<TriggerThreshold>;
}

/** How it is done. */
export interface TriggerActionParameters {
  /** How an application is stopped, by the vendor's number. */
  methodId?: pulumi.Input<number>;
  /** After how many seconds that is given up; 1800 when left out. */
  timeout?: pulumi.Input<number>;
}

/** What is done then. */
export interface TriggerAction {
  /** A number of the vendor's list `actions`. */
  action: pulumi.Input<number>;
  /** How it is done. */
  actionParameters?: pulumi.Input<TriggerActionParameters>;
}

/** Arguments of a {@link Trigger}. */
export interface TriggerArgs {
  /** Where it is; only i3D.net has this kind. `"i3d"` when left out. A change replaces the resource. */
  vendor?: pulumi.Input<"i3d">;
  /** Its name, best unique: 1 to 255 characters on one line. Example: `"cpu of all hosts"`. */
  name: pulumi.Input<string>;
  /** What it is for. Not managed when left out. */
  description?: pulumi.Input<string>;
  /** Whether it fires; a new one may for a moment. `true` when left out. */
  active?: pulumi.Input<boolean>;
  /**
   * Over what the rules are; order is no difference. Example:
   * `[{"conditionId":1,"conditionValues":["0"]}]`.
   */
  conditions: pulumi.Input<pulumi.Input<TriggerCondition>[]>;
  /**
   * What makes it fire; order is no difference. Example:
   * `[{"ruleAction":1,"ruleDataType":1,"rule":{"operator":1,"triggerWindow":300,"threshold":90}}]`.
   */
  rules: pulumi.Input<pulumi.Input<TriggerRule>[]>;
  /** What is done then; order is no difference. Example: `[{"action":1}]`. */
  actions: pulumi.Input<pulumi.Input<TriggerAction>[]>;
  /** Take over the trigger that has this name already. Without it such a one is an error. */
  adopt?: pulumi.Input<boolean>;
}

/** Something that i3D.net does when readings of hosts or applications meet rules. */
export class Trigger extends RackformResource {
  /** Where it is; only i3D.net has this kind. */
  declare readonly vendor: pulumi.Output<"i3d">;
  /** Its name, best unique: 1 to 255 characters on one line. */
  declare readonly name: pulumi.Output<string>;
  /** What it is for. Not managed when left out. */
  declare readonly description: pulumi.Output<string | undefined>;
  /** Whether it fires; a new one may for a moment. */
  declare readonly active: pulumi.Output<boolean>;
  /** Over what the rules are; order is no difference. */
  declare readonly conditions: pulumi.Output<pulumi.Unwrap<pulumi.Input<TriggerCondition>[]>>;
  /** What makes it fire; order is no difference. */
  declare readonly rules: pulumi.Output<pulumi.Unwrap<pulumi.Input<TriggerRule>[]>>;
  /** What is done then; order is no difference. */
  declare readonly actions: pulumi.Output<pulumi.Unwrap<pulumi.Input<TriggerAction>[]>>;
  /** The vendor's id of it. */
  declare readonly triggerId: pulumi.Output<string>;

  constructor(name: string, args: TriggerArgs, opts?: pulumi.CustomResourceOptions) {
    super(facts, name, args, opts);
  }

  /**
   * An existing one by its id, `i3d:<trigger id>, or i3d:new-<mark> where it was not known at once`,
   * read and not managed.
   */
  static get(name: string, id: pulumi.Input<pulumi.ID>, opts?: pulumi.CustomResourceOptions): Trigger {
    return new Trigger(name, {} as TriggerArgs, { ...opts, id });
  }
}

const facts = {
  kind: "Trigger",
  outputs: ["vendor", "name", "description", "active", "conditions", "rules", "actions", "triggerId"],
  deleteBeforeReplace: true,
};
