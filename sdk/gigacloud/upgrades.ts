import { type CallOptions, type FormValue, path, RackformError } from "../core";
import type { GigacloudCaller } from "./caller";
import type { Id } from "./fields";

/**
 * What an upgrade changes (gigacloud.md section 2.4). `resources` by resource id: a quantity (sliders, quantity
 * fields), an item id (drop-downs, radio buttons), or a quantity by item id (drop-downs with a quantity).
 */
export interface UpgradeRequest {
  resources?: Record<string, string | number | Record<string, string | number>>;
  /** Id of the new package; may be left out when resources change. */
  packageId?: Id;
  /** New billing cycle; may be left out when resources change. */
  cycle?: string;
}

/** What the vendor answers to an upgrade: its form is documented nowhere. */
export interface UpgradeAnswer {
  info: string[];
  raw: unknown;
}

/** Upgrades of a service. */
export class Upgrades {
  protected readonly call: GigacloudCaller;

  constructor(call: GigacloudCaller) {
    this.call = call;
  }

  /** What can be upgraded, as the vendor sends it: no sample of the answer exists. */
  async upgradeOptions(serviceId: Id, options?: CallOptions): Promise<unknown> {
    const name = "services.upgradeOptions";
    const address = path`/service/${serviceId}/upgrade`;
    return (await this.call.transport.call({ name, method: "GET", path: address, effect: "read" }, options))
      .json;
  }

  /**
   * What an upgrade would cost. Orders nothing: `send` is left out of the form, because "false" might count as true.
   */
  async estimateUpgrade(
    serviceId: Id,
    request: UpgradeRequest,
    options?: CallOptions,
  ): Promise<UpgradeAnswer> {
    const operation = { name: "services.estimateUpgrade", path: path`/service/${serviceId}/upgrade` };
    const { info, json } = await this.call.post(
      { ...operation, effect: "read" },
      form(serviceId, request),
      options,
    );
    return { info, raw: json };
  }

  /**
   * **Orders an upgrade: an invoice, money.** Never repeated; after an `ambiguous` error look at the invoices before
   * ordering again. It takes effect after payment or provisioning.
   */
  async orderUpgrade(serviceId: Id, request: UpgradeRequest, options?: CallOptions): Promise<UpgradeAnswer> {
    const operation = {
      name: "services.orderUpgrade",
      path: path`/service/${serviceId}/upgrade`,
      effect: "once" as const,
      lane: `service:${serviceId}`,
    };
    const { info, json } = await this.call.post(
      operation,
      { ...form(serviceId, request), send: true },
      options,
    );
    return { info, raw: json };
  }
}

function form(serviceId: Id, { resources, packageId, cycle }: UpgradeRequest): Record<string, FormValue> {
  if (!packageId && !cycle && Object.keys(resources ?? {}).length === 0) {
    throw new RackformError({
      kind: "validation",
      vendor: "gigacloud",
      operation: "services.upgrade",
      applied: "no",
      message: "an upgrade needs resources, packageId or cycle",
    });
  }
  return { id: serviceId, resources: resources, package: packageId, cycle };
}
