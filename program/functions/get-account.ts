// Made from resources/functions/get-account by `npm run generate`: edit that.
import type * as pulumi from "@pulumi/pulumi";

/** Arguments of {@link getAccount}. */
export interface GetAccountArgs {
  /** Whose account. */
  vendor: "gigahost" | "terrahost" | "i3d" | "artnet" | "gigacloud";
}

/** Arguments of {@link getAccountOutput}. */
export interface GetAccountOutputArgs {
  /** Whose account. */
  vendor: pulumi.Input<"gigahost" | "terrahost" | "i3d" | "artnet" | "gigacloud">;
}

/** Result of {@link getAccount}. */
export interface GetAccountResult {
  /** The account as the vendor identifies it; missing where it does not say, as to a restricted key. */
  id?: string;
  /** Stands for the credential in use: the same text is the same credential. It tells nothing of it. */
  credential: string;
}
