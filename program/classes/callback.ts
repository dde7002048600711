// Made from resources/callback by `npm run generate`: edit that.
import type * as pulumi from "@pulumi/pulumi";
import { RackformResource } from "../resource";

/** What CallbackVendor may be: texts, which may be written as they are. */
export const CallbackVendor = { I3d: "i3d" } as const;
export type CallbackVendor = (typeof CallbackVendor)[keyof typeof CallbackVendor];

/** Arguments of a {@link Callback}. */
export interface CallbackArgs {
  /** Where it is; only i3D.net has this kind. `"i3d"` when left out. A change replaces the resource. */
  vendor?: pulumi.Input<"i3d">;
  /** What is called: a whole http or https address. Example: `"https://ops.example.net/i3d"`. */
  url: pulumi.Input<string>;
  /** What it is for. Not managed when left out. Example: `"alerts to the pager"`. */
  urlDescription?: pulumi.Input<string>;
  /**
   * What is sent along, as one text in a form that the vendor does not tell. Not managed when left
   * out; an empty text takes it away. Example: `"X-Source: i3d"`.
   */
  headers?: pulumi.Input<string>;
  /** Take over the callback that has this address already. Without it such a one is an error. */
  adopt?: pulumi.Input<boolean>;
}

/** An address that i3D.net calls when something happens in the account. */
export class Callback extends RackformResource {
  /** Where it is; only i3D.net has this kind. */
  declare readonly vendor: pulumi.Output<"i3d">;
  /** What is called: a whole http or https address. */
  declare readonly url: pulumi.Output<string>;
  /** What it is for. Not managed when left out. */
  declare readonly urlDescription: pulumi.Output<string | undefined>;
  /**
   * What is sent along, as one text in a form that the vendor does not tell. Not managed when left
   * out; an empty text takes it away.
   */
  declare readonly headers: pulumi.Output<string | undefined>;
  /** The vendor's id of it. */
  declare readonly callbackId: pulumi.Output<string>;

  constructor(name: string, args: CallbackArgs, opts?: pulumi.CustomResourceOptions) {
    super(facts, name, args, opts);
  }

  /**
   * An existing one by its id, `i3d:<callback id>, or i3d:new-<mark> where it was not known at once`,
   * read and not managed.
   */
  static get(name: string, id: pulumi.Input<pulumi.ID>, opts?: pulumi.CustomResourceOptions): Callback {
    return new Callback(name, {} as CallbackArgs, { ...opts, id });
  }
}

const facts = {
  kind: "Callback",
  outputs: ["vendor", "url", "urlDescription", "headers", "callbackId"],
  secretArguments: ["headers"],
  deleteBeforeReplace: true,
};
