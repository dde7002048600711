import { panelDefaults, type PanelOptions } from "../panel/options";

/**
 * TerraHost's answers to the panel's open questions: nothing public verifies its API, so the document is
 * followed, and what was only seen at Gigahost is off (gigahost.md section 12).
 */
export const terrahostDefaults: PanelOptions = {
  ...panelDefaults,
  ipv6Rows: false,
  ramType: "string",
  reverseFamily: "ignored",
  reverseNeedsFamily: false,
  powerOnKvm: 200,
  powerWrongVerb: 405,
};
