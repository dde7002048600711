import { parseAddress } from "../engine-watch";
import { startServer } from "./server";

/** How often it is looked whether the engine is still there. */
const watchMs = 2000;

/** The way in of `pulumi-resource-rackform`: engines start it with their address, and read its port from the first line. */
export async function main(argv: readonly string[] = process.argv): Promise<void> {
  const engine = argv.slice(2).find((argument) => parseAddress(argument) !== undefined);
  // Without an address nobody has started this: an engine attaches itself (PULUMI_DEBUG_PROVIDERS).
  const parent = engine === undefined ? undefined : () => process.ppid;
  const { port, service } = await startServer({ engine, parent });
  process.stdout.write(`${port}\n`);
  if (parent) leaveWith(parent, service);
}

/** Ends with the engine: what is under way comes to its end, and nothing new begins. */
function leaveWith(parent: () => number, service: { readonly isBusy: boolean; cancel(): void }): void {
  const engine = parent();
  const timer = setInterval(() => {
    if (parent() === engine) return;
    service.cancel();
    if (service.isBusy) return;
    clearInterval(timer);
    process.exit(0);
  }, watchMs);
  timer.unref();
}
