import { CloudInstance, type CloudInstanceArgs } from "../../../index";
import type { Simulator } from "../../../simulator";
import type { Cell } from "../cell";

const password = "pa55-4201";
const instance = (id: number, fields: object = {}) => ({
  id,
  name: `cloud-${id}`,
  password,
  display_name: "before",
  notes: "",
  ip: `198.51.100.${id % 100}`,
  resources: { cpu: 1, ram: 1024, hdd: 20, bandwidth: 100 },
  ...fields,
});

function seed(simulator: Simulator): void {
  simulator.seed("artnet", { instances: [instance(4201), instance(4202)] });
}

interface Shown {
  id: number;
  display_name: string;
  notes: string;
  state: string;
  resources: Record<string, number>;
}

/** `4201 build "" running 1 1024 20 100`, each. */
const instancesAt = (simulator: Simulator): string[] =>
  (simulator.inspect("artnet").instances as Shown[])
    .map(
      ({ id, display_name, notes, state, resources }) =>
        `${id} ${display_name} "${notes}" ${state} ${Object.values(resources).join(" ")}`,
    )
    .sort();

const edit =
  (fields: object, id = 4201) =>
  (simulator: Simulator) =>
    void simulator.seed("artnet", { instances: [{ id, ...fields }] });

const other = '4202 before "" running 1 1024 20 100';
const at = (text: string): string[] => [`4201 ${text}`, other];
const all = {
  instanceId: 4201,
  instancePassword: password,
  displayName: "build",
  power: "on",
  shutdown: "hard",
};
const size = { cpu: 2, ram: 2048 };

const artnet: Cell = {
  kind: "CloudInstance",
  vendor: "artnet",
  seed,
  declare: (name, args) => new CloudInstance(name, args as CloudInstanceArgs),
  args: { ...all, notes: "ours", resources: size },
  at: instancesAt,
  declared: at('build "ours" running 2 2048 20 100'),
  // Resources stay as they are: putting them back would be another restart.
  left: at('before "" running 2 2048 20 100'),
  outside: [
    { edit: edit({ display_name: "theirs" }), drift: ["displayName"], healed: "in place" },
    { edit: edit({ notes: "" }), drift: ["notes"], healed: "in place" },
    { edit: edit({ state: "stopped" }), drift: ["power"], healed: "in place" },
    {
      edit: edit({ resources: { cpu: 4, ram: 2048, hdd: 20, bandwidth: 100 } }),
      drift: ["resources"],
      healed: "in place",
    },
  ],
  changes: {
    vendor: { to: { vendor: "artnet" }, how: "nothing" },
    instanceId: [
      {
        to: { instanceId: 4202 },
        how: "replaced",
        at: ['4201 before "" running 2 2048 20 100', '4202 build "ours" running 2 2048 20 100'],
        left: ['4201 before "" running 2 2048 20 100', '4202 before "" running 2 2048 20 100'],
      },
      { to: { instanceId: "4201" }, how: "nothing" },
    ],
    // Another password is what somebody has set in the panel: nothing is sent.
    instancePassword: { to: { instancePassword: "another" }, how: "in place" },
    resources: {
      to: { resources: { ...size, hdd: 30 } },
      how: "in place",
      at: at('build "ours" running 2 2048 30 100'),
      left: at('before "" running 2 2048 30 100'),
    },
    shutdown: { to: { shutdown: "soft" }, how: "in place" },
    power: {
      to: { power: "off" },
      how: "in place",
      at: at('build "ours" stopped 2 2048 20 100'),
      left: at('before "" stopped 2 2048 20 100'),
    },
    displayName: [
      { to: { displayName: "ci" }, how: "in place", at: at('ci "ours" running 2 2048 20 100') },
      { to: { displayName: undefined }, how: "in place", at: at('before "ours" running 2 2048 20 100') },
    ],
    notes: [
      { to: { notes: "more" }, how: "in place", at: at('build "more" running 2 2048 20 100') },
      { to: { notes: "ours\n" }, how: "nothing" },
    ],
    onDestroy: { to: { onDestroy: "delete" }, how: "in place", left: [other] },
  },
  disappears: {
    edit: (simulator) => void simulator.seed("artnet", { instances: [{ id: 4201, removed: true }] }),
    back: edit(instance(4201)),
  },
  unowned: "taken in",
  adopt: { before: edit({ display_name: "build", notes: "ours" }) },
  bad: [
    { args: { displayName: "x".repeat(36) }, message: /property displayName has 36 characters/ },
    { args: { resources: { cpu: 0 } }, message: /property resources\.cpu/ },
    { args: { resources: {} }, message: /property resources names none of cpu/ },
    {
      args: { shutdown: undefined },
      message: /property shutdown is missing: resources may stop the instance/,
    },
    {
      args: { instancePassword: undefined },
      message: /property instancePassword is missing: resources needs/,
    },
  ],
  creates: "cloud-instance/resources-negotiate",
};

export const cloudInstances: Cell[] = [artnet];
