import type { z } from "zod";
import { type CallOptions, type Operation, RackformError, type Transport } from "../core";
import { dataOf, done, type Done, metaOf } from "./envelope";
import type { PanelProfile } from "./profile";

/** Builds an operation; a function, so that a refused argument becomes a rejection that names the vendor. */
export type Build = () => Operation;

/** The panel's ways to answer, over one transport. Shared by all areas of a client. */
export class Caller {
  constructor(
    readonly transport: Transport,
    readonly profile: PanelProfile,
  ) {}

  /** A call that answers in `data`. */
  data<T extends z.ZodType>(build: Build, schema: T, options?: CallOptions): Promise<z.output<T>> {
    return this.whole(build, dataOf(schema), options);
  }

  /** A call that answers inside `meta`. */
  meta<T extends z.ZodType>(build: Build, schema: T, options?: CallOptions): Promise<z.output<T>> {
    return this.whole(build, metaOf(schema), options);
  }

  /** A write whose answer is a text. */
  done(build: Build, options?: CallOptions): Promise<Done> {
    return this.whole(build, done, options);
  }

  /** A call whose answer is parsed as it comes, for the endpoints without an envelope. */
  async whole<T>(build: Build, schema: z.ZodType<T>, options?: CallOptions): Promise<T> {
    return this.transport.ask(this.#built(build), schema, (json) => json, options);
  }

  /** A write whose answer no document shows: an empty body and any JSON mean success, unless they say otherwise. */
  async undocumented(build: Build, options?: CallOptions): Promise<Done> {
    const operation = this.#built(build);
    const reply = await this.transport.call(operation, options);
    const said = done.safeParse(reply.json);
    return said.success ? said.data : { message: "" };
  }

  /** The plain text of an answer. */
  async text(build: Build, options?: CallOptions): Promise<string> {
    const reply = await this.transport.call({ ...this.#built(build), answer: "text" }, options);
    return reply.text;
  }

  #built(build: Build): Operation {
    try {
      return build();
    } catch (error) {
      throw error instanceof RackformError ? error.with({ vendor: this.profile.vendor }) : error;
    }
  }
}
