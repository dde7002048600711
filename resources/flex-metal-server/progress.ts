import { Unfinished } from "../contract/unfinished";
import { computedOf, type Kept } from "./computed";
import type { LiveServer } from "./driver";
import type { FlexMetalServerInputs, OpenReinstallation } from "./schema";

/** What only a reinstallation changes. */
export const installed = ["name", "os", "sshKeys"] as const;

/** What is known of a server that costs money already: every failure from here on keeps it in the state. */
export class Progress {
  constructor(
    private readonly id: string,
    private inputs: Partial<FlexMetalServerInputs>,
    private server: LiveServer,
    public kept: Kept = {},
  ) {}

  /** A reinstallation was sent: from here on what was sent is what the next run compares with, so that it wipes nothing. */
  sent(inputs: FlexMetalServerInputs, open: OpenReinstallation): void {
    const fresh = Object.fromEntries(installed.map((name) => [name, inputs[name]]));
    this.inputs = { ...this.inputs, ...fresh };
    this.kept = { ...this.kept, __reinstallation: open };
  }

  see = (server: LiveServer): void => {
    this.server = server;
  };

  async keep<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw new Unfinished(this.id, { ...this.inputs, ...computedOf(this.server, this.kept) }, [
        error instanceof Error ? error.message : String(error),
      ]);
    }
  }
}
