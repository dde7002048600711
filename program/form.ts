import type * as pulumi from "@pulumi/pulumi";

/** How a resource is registered for one front end. */
export interface Form {
  type: string;
  /** Inputs that nobody sees. */
  hidden: object;
  /** What the user's own options are merged with. */
  options: pulumi.CustomResourceOptions;
}
