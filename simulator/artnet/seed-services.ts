import type { z } from "zod";
import type { CloudInstance } from "./model-cloud";
import { type ArtnetService, serverTypes } from "./model-services";
import type { instanceShape, serviceShape } from "./seed-shapes";
import { newServerPart } from "./server-defaults";
import type { ArtnetState } from "./state";

/** What is given, without the fields that were left out. */
function given<T extends object>(fields: T): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
}

export function seedService(state: ArtnetState, input: z.output<typeof serviceShape>): number {
  const { id = state.newId(), removed, server, payment_details, ...fields } = input;
  state.reserveId(id);
  if (removed) {
    state.services.delete(id);
    return id;
  }
  const base = state.services.get(id) ?? newService(state, id, fields.type ?? "other");
  const service: ArtnetService = { ...base, ...given(fields), id };
  Object.assign(service.payment_details, payment_details);
  if (serverTypes.includes(service.type)) {
    service.server = { ...newServerPart(), ...base.server, ...given(server ?? {}) };
  }
  state.services.set(id, service);
  return id;
}

function newService(state: ArtnetState, id: number, type: string): ArtnetService {
  return {
    id,
    type,
    name: `${type} ${id}`,
    custom_description: null,
    expiration_time: Math.floor(state.clock.now() / 1000) + 90 * 86_400,
    payment_details: { price: 100, price_brutto: 123, currency: "PLN", payment_period: "1" },
    parent_service_id: 0,
  };
}

export function seedInstance(state: ArtnetState, input: z.output<typeof instanceShape>): number {
  const { id = state.newId(), removed, ...fields } = input;
  state.reserveId(id);
  if (removed) {
    state.instances.delete(id);
    return id;
  }
  const base = state.instances.get(id) ?? newInstance(state, id);
  state.instances.set(id, { ...base, ...given(fields), id });
  return id;
}

function newInstance(state: ArtnetState, id: number): CloudInstance {
  return {
    id,
    name: `cloud-${id}`,
    password: "instance-password",
    resources: { cpu: 1, ram: 1024, hdd: 20, bandwidth: 100 },
    state: "running",
    state_time: Math.floor(state.clock.now() / 1000),
    boot_status: "boot",
    shutsDown: true,
    display_name: "",
    notes: "",
    ip: "198.51.100.50",
  };
}
