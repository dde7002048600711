import { cloudInstances as cells } from "../../contract/cells/cloud-instance";
import type { Scenario, Version } from "./scenario";

const [cell] = cells;
const [one, two] = ['4201 before "" running 1 1024 20 100', '4202 before "" running 1 1024 20 100'];
const left = '4201 before "" running 2 1024 20 100';

function version(args: object, first: string, second: string): Version {
  const access = { instancePassword: "pa55-4201", shutdown: "hard" };
  return {
    program: [{ name: "build", kind: "CloudInstance", args: { ...access, ...args } }],
    objects: [first, second],
  };
}

/** An instance that stays when its resource goes: its name comes back, its resources do not. */
export const cloudInstances: Scenario[] = [
  {
    kind: "CloudInstance",
    vendor: "artnet",
    seed: (simulator) => cell!.seed!(simulator),
    objects: (simulator) => cell!.at(simulator) as string[],
    versions: {
      none: { program: [], objects: [one, two] },
      first: version(
        { instanceId: 4201, displayName: "build", resources: { cpu: 2 } },
        '4201 build "" running 2 1024 20 100',
        two,
      ),
      updated: version(
        { instanceId: 4201, displayName: "ci", power: "off", resources: { cpu: 2 } },
        '4201 ci "" stopped 2 1024 20 100',
        two,
      ),
      replaced: version(
        { instanceId: 4202, displayName: "build", resources: { cpu: 2 } },
        left,
        '4202 build "" running 2 1024 20 100',
      ),
      gone: { program: [], objects: [left, two] },
    },
  },
];
