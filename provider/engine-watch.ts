import { connect } from "node:net";

/** How a process knows the engine that has started it. */
export interface EngineTrace {
  /** Where the engine listens; absent where it does not say. */
  address?: { host: string; port: number };
  /** The process that has started this one, by now; absent where that is another one. */
  parent?: () => number;
}

const probeMs = 2000;

/** Pulumi's host for dynamic providers is told where the engine listens; other processes are no provider of their own. */
export function engineTrace(argv: readonly string[] = process.argv): EngineTrace | undefined {
  const [, script = "", address = ""] = argv;
  if (!/[\\/]dynamic-provider([\\/]|$)/.test(script)) return undefined;
  const known = parseAddress(address);
  return { ...(known ? { address: known } : {}), parent: () => process.ppid };
}

/** `127.0.0.1:4711`; `undefined` for what names no port. */
export function parseAddress(text = ""): EngineTrace["address"] {
  const [, host, port] = /^(.+):(\d+)$/.exec(text) ?? [];
  return host !== undefined && Number(port) > 0 ? { host, port: Number(port) } : undefined;
}

/**
 * Whether the engine is still there. When it is killed outright its provider processes live on, and what they still
 * did would be in no state: the next run knows nothing of it.
 */
export class EngineWatch {
  readonly #parent: number | undefined;
  #wasThere = false;

  constructor(private readonly trace: EngineTrace | undefined = engineTrace()) {
    this.#parent = trace?.parent?.();
  }

  /** Where the engine listens, by which the provider processes of one run know each other. */
  get address(): string | undefined {
    const address = this.trace?.address;
    return address && `${address.host}:${address.port}`;
  }

  /** False only when it was there before and is not now: one that cannot be seen may be there all the same. */
  async isThere(): Promise<boolean> {
    if (!this.trace) return true;
    if (this.trace.parent?.() !== this.#parent) return false;
    if (!this.trace.address) return true;
    const answers = await listens(this.trace.address);
    const isGone = this.#wasThere && !answers;
    this.#wasThere ||= answers;
    return !isGone;
  }
}

function listens({ host, port }: { host: string; port: number }): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port });
    const end = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    // One that is too busy to answer is there.
    socket.setTimeout(probeMs, () => end(true));
    socket.once("connect", () => end(true));
    socket.once("error", () => end(false));
  });
}
