import type { PanelProfile } from "../panel";

/** TerraHost v3 as its document has it; what is known of Gigahost alone is unproven here and off (gigahost.md section 12). */
export const terrahost: PanelProfile = {
  vendor: "terrahost",
  accountPath: "/my/account",
  defaultBaseUrl: "https://api.terrahost.com/api/v3",
  environment:
    "TERRAHOST_USERNAME and TERRAHOST_PASSWORD (and TERRAHOST_TOTP_SECRET with two-factor authentication)",
  apiKeys: false,
  basic: false,
  reverseNamesFamily: false,
  ipmiNeedsAcl: false,
  ipv4OrderNeedsCount: false,
};
