import { z } from "zod";
import { type CallOptions, type FormValue, type Operation, type Transport } from "../core";
import { type Command, commands } from "./commands";

/** Fields of a command, without the credentials. `id` is the customer's field and never names an object. */
export type Fields = Record<string, FormValue> & { id?: never };

/** Sends commands: name and effect come from the table, the answer's one key is picked and parsed. */
export class ArtnetCaller {
  constructor(readonly transport: Transport) {}

  /** Sends a command that answers only success. */
  async send(command: Command, fields: Fields, options?: CallOptions, lane?: string): Promise<void> {
    await this.transport.call(operation(command, fields, lane), options);
  }

  /** Sends a command and parses what its answer holds under `key`, which differs per command (artnet.md 14.15). */
  ask<T>(
    command: Command,
    fields: Fields,
    key: string,
    schema: z.ZodType<T>,
    options?: CallOptions,
    lane?: string,
  ): Promise<T> {
    const envelope = z.object({ [key]: schema }).transform((answer) => answer[key] as T);
    return this.transport.ask(operation(command, fields, lane), envelope, (json) => json, options);
  }
}

function operation(command: Command, fields: Fields, lane?: string): Operation {
  const [name, effect] = commands[command];
  return { name, method: "POST", path: command, body: { form: fields }, effect, lane };
}
