import { RackformError } from "../../sdk/core";
import type { Failure } from "../contract/handler";
import { numericIdProblem } from "../contract/numeric-id";
import { type CloudInstanceInputs, resourceNames } from "./schema";

type Inputs = Partial<CloudInstanceInputs>;

/** The vendor's limits in characters (artnet.md section 12). */
const longest = { displayName: 35, notes: 10_240 } as const;

/** What the schema cannot say: an id, lengths, and what a change of the machine needs. */
export function validateCloudInstance(
  inputs: Inputs,
  isUnknown: (argument: keyof CloudInstanceInputs) => boolean,
): Failure[] {
  const failures: Failure[] = [];
  const refuse = (property: string, reason: string) => failures.push({ property, reason });
  const { instanceId, resources } = inputs;
  const wrong = instanceId === undefined ? undefined : numericIdProblem(instanceId);
  if (wrong !== undefined) refuse("instanceId", wrong);
  for (const name of ["displayName", "notes"] as const) {
    const length = [...(inputs[name] ?? "")].length;
    if (length > longest[name])
      refuse(name, `has ${length} characters, and the vendor takes at most ${longest[name]}`);
  }
  if (resources && resourceNames.every((name) => resources[name] === undefined))
    refuse("resources", "names none of cpu, ram, hdd and bandwidth: give at least one, or leave it out");
  const isMissing = (name: "instancePassword" | "shutdown") => inputs[name] === undefined && !isUnknown(name);
  const working = [
    ...(resources ? ["resources"] : []),
    ...(inputs.power ? ["power"] : []),
    ...(inputs.onDestroy === "delete" ? ["onDestroy: delete"] : []),
  ];
  if (working.length > 0 && isMissing("instancePassword"))
    refuse("instancePassword", `is missing: ${working[0]} needs the management password of the instance`);
  if ((resources || inputs.power) && isMissing("shutdown"))
    refuse(
      "shutdown",
      `is missing: ${working[0]} may stop the instance, so say how: "soft" asks its operating system, "hard" cuts the power`,
    );
  return failures;
}

/** Whether the disk that the instance had last is larger. */
export function smallerDisk({ resources }: Inputs, now: number | undefined): RackformError | undefined {
  const disk = resources?.hdd;
  if (disk === undefined || now === undefined || disk >= now) return undefined;
  return new RackformError({
    kind: "validation",
    vendor: "artnet",
    argument: "resources.hdd",
    applied: "no",
    message: `the disk cannot become ${disk} GB: it is ${now} GB, and a disk can only grow. Give ${now} or more`,
  });
}
