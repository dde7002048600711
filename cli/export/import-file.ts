import { json } from "../escape/json";
import { clean } from "../../provider/clean";
import { stub } from "../../program/stub";
import { type FrontEnd, typeOf } from "../own-kind";
import type { Exported } from "./collect";

/**
 * What `pulumi import --file` takes over. The plugin reads each object by its id. For dynamic resources, which no engine can
 * read by an id, inputs and outputs stand in it as a state has them, and a CLI from 3.254 asks no vendor (PULUMI.md section
 * A10); outputs that are secret are left out, and the next refresh reads them.
 */
export function importFileOf(exported: Exported[], frontEnd: FrontEnd): string {
  const resources = exported.map((one) => ({
    type: typeOf(one.item.kind, frontEnd),
    name: one.name,
    id: one.item.id,
    ...(frontEnd === "plugin" ? {} : asInState(one)),
  }));
  return `${json({ resources })}\n`;
}

function asInState({ item, inputs, outputs }: Exported): object {
  const __provider = stub(item.kind);
  return { inputs: clean({ ...inputs, __provider }), outputs: clean({ ...outputs, __provider }) };
}
