import type { PanelProfile } from "../panel";

/** Gigahost v0 as it really is (gigahost.md). */
export const gigahost: PanelProfile = {
  vendor: "gigahost",
  accountPath: "/account",
  defaultBaseUrl: "https://api.gigahost.no/api/v0",
  environment:
    "GIGAHOST_API_KEY (also GIGAHOST_API_TOKEN or GIGAHOST_TOKEN), or GIGAHOST_USERNAME and GIGAHOST_PASSWORD (and GIGAHOST_TOTP_SECRET with two-factor authentication)",
  apiKeys: true,
  basic: true,
  reverseNamesFamily: true,
  ipmiNeedsAcl: true,
  ipv4OrderNeedsCount: true,
};
