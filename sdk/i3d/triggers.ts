import type { CallOptions } from "../core";
import type { I3dCaller, Id } from "./caller";
import type { Endpoint } from "./endpoints";
import {
  type I3dTrigger,
  type I3dTriggerSummary,
  type I3dTriggerType,
  trigger,
  triggerSummary,
  triggerType,
} from "./objects";

/** A trigger; rules, conditions and actions by the numbers that `types` lists. */
export interface TriggerRequest {
  name: string;
  description?: string;
  conditions: Record<string, unknown>[];
  rules: Record<string, unknown>[];
  actions: Record<string, unknown>[];
}

/** What triggers are made of: names and numbers. */
export class TriggerTypes {
  readonly #read: (what: string, options?: CallOptions) => Promise<I3dTriggerType[]>;

  constructor(call: I3dCaller) {
    this.#read = (what, options) =>
      call.list(`GET /trigger/type/${what}` as Endpoint, [], triggerType, {}, options);
  }

  ruleActions(options?: CallOptions): Promise<I3dTriggerType[]> {
    return this.#read("ruleActions", options);
  }

  ruleDataTypes(options?: CallOptions): Promise<I3dTriggerType[]> {
    return this.#read("ruleDataTypes", options);
  }

  actions(options?: CallOptions): Promise<I3dTriggerType[]> {
    return this.#read("actions", options);
  }

  operators(options?: CallOptions): Promise<I3dTriggerType[]> {
    return this.#read("operators", options);
  }

  conditions(options?: CallOptions): Promise<I3dTriggerType[]> {
    return this.#read("conditions", options);
  }

  valueTypes(options?: CallOptions): Promise<I3dTriggerType[]> {
    return this.#read("valueTypes", options);
  }
}

/** What the vendor does when a host's readings meet rules (i3d.md section 7). */
export class I3dTriggers {
  readonly types: TriggerTypes;
  readonly #call: I3dCaller;

  constructor(call: I3dCaller) {
    this.#call = call;
    this.types = new TriggerTypes(call);
  }

  list(options?: CallOptions): Promise<I3dTrigger[]> {
    return this.#call.all("GET /trigger/", [], trigger, {}, options);
  }

  summary(options?: CallOptions): Promise<I3dTriggerSummary[]> {
    return this.#call.all("GET /trigger/summary", [], triggerSummary, {}, options);
  }

  get(triggerId: Id, options?: CallOptions): Promise<I3dTrigger> {
    return this.#call.one("GET /trigger/{triggerId}", [triggerId], trigger, {}, options);
  }

  create(request: TriggerRequest, options?: CallOptions): Promise<I3dTrigger> {
    return this.#call.one("POST /trigger", [], trigger, { json: request }, options);
  }

  update(triggerId: Id, request: TriggerRequest, options?: CallOptions): Promise<I3dTrigger> {
    return this.#call.one("PUT /trigger/{triggerId}", [triggerId], trigger, { json: request }, options);
  }

  delete(triggerId: Id, options?: CallOptions): Promise<void> {
    return this.#call.send("DELETE /trigger/{triggerId}", [triggerId], {}, options);
  }

  enable(triggerId: Id, options?: CallOptions): Promise<I3dTrigger> {
    return this.#call.one("PUT /trigger/{triggerId}/enable", [triggerId], trigger, {}, options);
  }

  disable(triggerId: Id, options?: CallOptions): Promise<I3dTrigger> {
    return this.#call.one("PUT /trigger/{triggerId}/disable", [triggerId], trigger, {}, options);
  }
}
