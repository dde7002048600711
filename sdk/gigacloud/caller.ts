import { z } from "zod";
import { type CallOptions, type FormValue, type Operation, RackformError, type Transport } from "../core";
import { texts } from "./failure";

/** Reads by GET, writes by form POST, and the answer's one key. */
export class GigacloudCaller {
  constructor(readonly transport: Transport) {}

  /** Reads what the answer holds under `key`. */
  read<T>(name: string, path: string, key: string, schema: z.ZodType<T>, options?: CallOptions): Promise<T> {
    const envelope = z.object({ [key]: schema }).transform((answer) => answer[key] as T);
    return this.transport.ask(
      { name, method: "GET", path, effect: "read" },
      envelope,
      emptyAsObject,
      options,
    );
  }

  /** Sends a form; answers the parsed JSON and the texts of its `info`. */
  async post(
    operation: Pick<Operation, "name" | "path" | "effect" | "lane">,
    form: Record<string, FormValue>,
    options?: CallOptions,
  ): Promise<{ info: string[]; json: unknown }> {
    const { json } = await this.transport.call({ ...operation, method: "POST", body: { form } }, options);
    return { info: texts((json as { info?: unknown } | undefined)?.info), json };
  }

  /**
   * Sends a write whose success is the presence of an `info` entry, not the status (gigacloud.md section 5.3).
   * Without it nobody knows what happened: `ambiguous`.
   */
  async write(
    operation: Pick<Operation, "name" | "path" | "lane">,
    form: Record<string, FormValue>,
    expected: string,
    options?: CallOptions,
  ): Promise<void> {
    const { info } = await this.post({ ...operation, effect: "once" }, form, options);
    if (info.includes(expected)) return;
    throw new RackformError({
      kind: "ambiguous",
      vendor: "gigacloud",
      operation: operation.name,
      applied: "unknown",
      message: `the answer does not confirm the change (info: expected ${expected}${info.length > 0 ? `, not ${this.transport.redactor.text(info.join(", "))}` : ""})`,
    });
  }
}

/** PHP writes an empty object as `[]`. */
function emptyAsObject(json: unknown): unknown {
  return Array.isArray(json) && json.length === 0 ? {} : json;
}
