import { json } from "../escape/json";
import { clean } from "../../provider/clean";
import { stub } from "../../program/stub";
import type { Exported } from "./collect";

/**
 * What `pulumi import --file` of a CLI from 3.254 takes over without asking the vendors: inputs and outputs as a state
 * has them (PULUMI.md section A10). Outputs that are secret are left out; the next refresh reads them.
 */
export function importFileOf(exported: Exported[]): string {
  const resources = exported.map(({ item, name, inputs, outputs }) => {
    const __provider = stub(item.kind);
    return {
      type: `pulumi-nodejs:dynamic/rackform:${item.kind}`,
      name,
      id: item.id,
      inputs: clean({ ...inputs, __provider }),
      outputs: clean({ ...outputs, __provider }),
    };
  });
  return `${json({ resources })}\n`;
}
