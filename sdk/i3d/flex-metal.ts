import { type CallOptions } from "../core";
import type { I3dCaller, Id } from "./caller";
import {
  commitCapacity,
  type FlexMetalCommitCapacity,
  type FlexMetalInstanceType,
  type FlexMetalLocation,
  type FlexMetalPlan,
  type FlexMetalQuotaUsage,
  type FlexMetalTag,
  type FlexMetalUsage,
  instanceType,
  location,
  plan,
  quotaUsage,
  tag,
  usage,
} from "./flex-metal-schemas";
import { FlexMetalServers } from "./flex-metal-servers";

/** Tags as objects of their own (i3d.md section 3). Names are case-sensitive and may hold a colon. */
export class FlexMetalTags {
  readonly #call: I3dCaller;

  constructor(call: I3dCaller) {
    this.#call = call;
  }

  list(options?: CallOptions): Promise<FlexMetalTag[]> {
    return this.#call.all("GET /flexMetal/tags", [], tag, {}, options);
  }

  get(name: string, options?: CallOptions): Promise<FlexMetalTag> {
    return this.#call.one("GET /flexMetal/tags/{tag}", [name], tag, {}, options);
  }

  create(name: string, options?: CallOptions): Promise<FlexMetalTag> {
    return this.#call.one("POST /flexMetal/tags", [], tag, { json: { tag: name } }, options);
  }

  /** Renames in place; `conflict` when the new name exists. */
  rename(name: string, newName: string, options?: CallOptions): Promise<FlexMetalTag> {
    return this.#call.one("PUT /flexMetal/tags/{tag}", [name], tag, { json: { tag: newName } }, options);
  }

  delete(name: string, options?: CallOptions): Promise<void> {
    return this.#call.send("DELETE /flexMetal/tags/{tag}", [name], {}, options);
  }
}

/** FlexMetal: servers, their tags, and the catalogues (i3d.md sections 2 and 3). */
export class I3dFlexMetal {
  readonly servers: FlexMetalServers;
  readonly tags: FlexMetalTags;
  readonly #call: I3dCaller;

  constructor(call: I3dCaller) {
    this.#call = call;
    this.servers = new FlexMetalServers(call);
    this.tags = new FlexMetalTags(call);
  }

  locations(options?: CallOptions): Promise<FlexMetalLocation[]> {
    return this.#call.list("GET /flexMetal/location", [], location, {}, options);
  }

  instanceTypes(locationId: Id, options?: CallOptions): Promise<FlexMetalInstanceType[]> {
    return this.#call.list(
      "GET /flexMetal/location/{locationId}/instanceTypes",
      [locationId],
      instanceType,
      {},
      options,
    );
  }

  /** The newer catalogue, which is in no published specification. */
  plans(options?: CallOptions): Promise<FlexMetalPlan[]> {
    return this.#call.list("GET /flexMetal/plans", [], plan, {}, options);
  }

  quotaUsage(options?: CallOptions): Promise<FlexMetalQuotaUsage[]> {
    return this.#call.list("GET /flexMetal/quota/usage", [], quotaUsage, {}, options);
  }

  commitCapacity(options?: CallOptions): Promise<FlexMetalCommitCapacity[]> {
    return this.#call.list("GET /flexMetal/capacity/commit", [], commitCapacity, {}, options);
  }

  /** Billed time between two days (YYYY-MM-DD). */
  usage(
    range: { startDate?: string; endDate?: string } = {},
    options?: CallOptions,
  ): Promise<FlexMetalUsage[]> {
    return this.#call.list("GET /flexMetal/usage", [], usage, { query: { ...range } }, options);
  }
}
