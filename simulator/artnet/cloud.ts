import { arrayOf, type PhpArray, textOf } from "../core/php-form";
import { fail } from "./failure";
import {
  type CloudInstance,
  type CloudResources,
  dailyPrice,
  installationImages,
  resourceNames,
  resourceRanges,
} from "./model-cloud";
import type { ArtnetOptions } from "./options";
import { type Command, type CommandTable, integer } from "./parameters";
import type { ArtnetState, Row } from "./state";

type Power = "running" | "stopped";

const actions: Record<string, Power> = {
  "power-on": "running",
  "power-off": "stopped",
  "power-restart": "running",
  shutdown: "stopped",
  reboot: "running",
};

/** Words for the two states: the document lists none. */
const words: Record<ArtnetOptions["cloudStates"], Record<Power, string>> = {
  running: { running: "running", stopped: "stopped" },
  on: { running: "POWER_ON", stopped: "POWER_OFF" },
  numbers: { running: "3", stopped: "5" },
};

/** Module cloud-instance (artnet.md section 12). Nothing creates an instance. */
export const cloudCommands: CommandTable = {
  "cloud-instance/list": {
    run: ({ state }) => ({
      instances_list: [...state.instances.values()].map((each) => showBasics(state, each)),
    }),
  },
  "cloud-instance/details": {
    run: ({ state, form }) => ({ instance_details: showDetails(state, instanceOf(state, form)) }),
  },
  ...Object.fromEntries(
    Object.entries(actions).map(([name, to]) => [`cloud-instance/action-${name}`, action(name, to)]),
  ),
  "cloud-instance/resources-allowed-ranges": {
    run: ({ state, form }) => {
      instanceOf(state, form);
      return { resources_ranges: resourceRanges };
    },
  },
  "cloud-instance/resources-calculate-price": {
    run: ({ state, form }) => {
      if (form.has("instance_id")) instanceOf(state, form);
      return { price_resources: showPrice(parseResources(form, "invalid-param-value")) };
    },
  },
  "cloud-instance/resources-negotiate": { write: true, run: ({ state, form }) => negotiate(state, form) },
  "cloud-instance/boot-installation-images-list": {
    run: ({ state, form }) => {
      instanceOf(state, form);
      return { installation_images_list: installationImages };
    },
  },
  "cloud-instance/boot-mode-installation-image": {
    write: true,
    run: ({ state, form }) => {
      const instance = unlocked(state, form);
      const image = textOf(form, "installation_image");
      if (!installationImages.some((each) => each.image === image))
        fail("instance-boot-incorrect-installation-image");
      restart(state, form, instance);
      instance.boot_status = "install";
    },
  },
  "cloud-instance/boot-mode-boot": {
    write: true,
    run: ({ state, form }) => {
      const instance = unlocked(state, form);
      restart(state, form, instance);
      instance.boot_status = "boot";
    },
  },
  "cloud-instance/custom-properties-edit": {
    write: true,
    run: ({ state, form }) => editProperties(state, form),
  },
  "cloud-instance/password-change": { write: true, run: ({ state, form }) => changePassword(state, form) },
  "cloud-instance/delete": {
    write: true,
    run: ({ state, form }) => {
      state.instances.delete(unlocked(state, form).id);
    },
  },
};

function instanceOf(state: ArtnetState, form: PhpArray): CloudInstance {
  return state.instances.get(integer(form, "instance_id") ?? 0) ?? fail("authorization-failed");
}

function unlocked(state: ArtnetState, form: PhpArray): CloudInstance {
  const instance = instanceOf(state, form);
  return textOf(form, "instance_password") === instance.password
    ? instance
    : fail("instance-password-incorrect");
}

/** A signal to an operating system that does not obey is sent all the same. */
function action(name: string, to: Power): Command {
  return {
    write: true,
    run({ state, form }) {
      const instance = unlocked(state, form);
      if (name !== "shutdown" || instance.shutsDown) setState(state, instance, to);
    },
  };
}

/** What is shown is a cache: it keeps the former state until it is old enough. */
function setState({ options, clock }: ArtnetState, instance: CloudInstance, to: Power): void {
  const { state, state_time } = instance;
  const now = clock.now() / 1000;
  const age = options.cloudStateAge;
  instance.cached = age > 0 ? { state, state_time, until: now + age } : undefined;
  Object.assign(instance, { state: to, state_time: Math.floor(now) });
}

/** "true" asks the OS to stop first, which it may not do. */
function restart(state: ArtnetState, form: PhpArray, instance: CloudInstance): void {
  const isRunning = instance.state !== "stopped";
  if (textOf(form, "shutdown") === "true" && isRunning && !instance.shutsDown)
    fail("instance-unable-shutdown");
  if (isRunning || state.options.cloudRestart === "starts") setState(state, instance, "running");
}

function parseResources(form: PhpArray, missingCode: string): CloudResources {
  const sent = arrayOf(form, "resources") ?? fail(missingCode);
  const resources: CloudResources = { cpu: 0, ram: 0, hdd: 0, bandwidth: 0 };
  for (const name of resourceNames) resources[name] = integer(sent, name) ?? fail(missingCode);
  return resources;
}

function negotiate(state: ArtnetState, form: PhpArray): void {
  const instance = unlocked(state, form);
  const wanted = parseResources(form, "invalid-param-value");
  for (const name of resourceNames) {
    const { min, max, step } = resourceRanges[name];
    const value = wanted[name];
    if (value < min || value > max || value % step !== 0)
      fail("instance-resources-negotiate-incorrect-parameters");
  }
  if (wanted.hdd < instance.resources.hdd) fail("instance-resources-negotiate-cannot-decrease-hdd");
  restart(state, form, instance);
  instance.resources = wanted;
}

function editProperties(state: ArtnetState, form: PhpArray): void {
  const instance = instanceOf(state, form);
  const properties = arrayOf(form, "custom_properties");
  const name = textOf(properties, "display_name") ?? instance.display_name;
  const notes = textOf(properties, "notes") ?? instance.notes;
  if ([...name].length > 35) fail("instance-custom-properties-display-name-too-long");
  if ([...notes].length > 10_240) fail("instance-custom-properties-notes-too-long");
  const kept = (text: string) => (state.options.cloudText === "trimmed" ? text.trim() : text);
  Object.assign(instance, { display_name: kept(name), notes: kept(notes) });
}

function changePassword(state: ArtnetState, form: PhpArray): void {
  const instance = unlocked(state, form);
  const password = textOf(form, "instance_new_password") ?? "";
  if (password.length < 4) fail("password-too-short");
  if (!/^[A-Za-z0-9.!@#$%^&*()_+\-=]+$/.test(password)) fail("password-invalid");
  instance.password = password;
}

function showPrice(resources: CloudResources): Row {
  return { price: dailyPrice(resources), currency: "PLN", period: "24h" };
}

/** Answers say `cpu_cores` where requests say `cpu`. */
function showBasics({ options, clock }: ArtnetState, instance: CloudInstance): Row {
  const { id, name, display_name, resources, boot_status, cached } = instance;
  const { state, state_time } = cached && cached.until > clock.now() / 1000 ? cached : instance;
  const { cpu, ...others } = resources;
  return {
    id,
    name,
    custom_name: display_name,
    price_resources: showPrice(resources),
    vnc_configuration: { host: "vnc1.example.com", port: 5900 + (id % 100) },
    resources: { cpu_cores: cpu, ...others },
    state: words[options.cloudStates][state as Power] ?? state,
    state_time,
    boot_status,
  };
}

function showDetails(state: ArtnetState, instance: CloudInstance): Row {
  const { display_name, notes, ip } = instance;
  return {
    ...showBasics(state, instance),
    custom_properties: { display_name, notes },
    network_configuration: {
      ip,
      mask: "255.255.255.0",
      gateway_ip: ip.replace(/\d+$/, "1"),
      dns_list: ["192.0.2.53"],
    },
  };
}
