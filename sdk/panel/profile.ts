/**
 * How one vendor's edition of the panel differs. Gigahost v0 and TerraHost v3 are the same software;
 * TerraHost has only what its document has (gigahost.md section 12), so whatever was found out about Gigahost
 * alone is off there.
 */
export interface PanelProfile {
  /** Where the account says who it is. */
  accountPath: string;
  /** Vendor as users write it. */
  vendor: "gigahost" | "terrahost";
  defaultBaseUrl: string;
  /** What a user can set, for the error about missing credentials. */
  environment: string;
  /** API keys exist. */
  apiKeys: boolean;
  /** HTTP Basic is accepted. */
  basic: boolean;
  /** A host's PTR is written with `v4v6` beside `ip_id`, for both families; otherwise IPv4 only, as documented. */
  reverseNamesFamily: boolean;
  /** A KVM session needs `acl`, the addresses that may connect. */
  ipmiNeedsAcl: boolean;
  /** Ordering addresses needs `num_ips`; without it the answer is 400 "Invalid data received.". */
  ipv4OrderNeedsCount: boolean;
}
