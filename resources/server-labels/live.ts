import { RackformError } from "../../sdk/core";
import type { i3d } from "../../sdk";
import type { Call } from "../contract/run";
import { i3dHosts } from "../lists/i3d";
import { Confirmation } from "../sharing/confirmation";
import type { Values } from "../sharing/owned-values";
import { perAccount } from "../sharing/per-run";
import { poll } from "../sharing/poll";

/** Looks after a write, before it is believed that the vendor has made something else of it. */
const patience = { looks: 6, intervalMs: 3_000 };

/** The hosts as they are after the writes of a wave: whoever checks one of them shares the read. */
const waves = perAccount("i3d", (_, run) => new Confirmation(() => i3dHosts(run).reload()));

const labelsIn = ({ labels }: i3d.I3dHostRow): Values =>
  Object.fromEntries(labels.map(({ key, value }) => [key, value]));

/** The labels of a host; `undefined` when two readings lack it. */
export async function labelsOf({ run, limits }: Call, place: string): Promise<Values | undefined> {
  const known = (await i3dHosts(run).get(limits)).find(({ id }) => id === place);
  const host = known ?? (await i3dHosts(run).confirm(limits)).find(({ id }) => id === place);
  return host && labelsIn(host);
}

/**
 * Sets labels, takes away those that are `undefined`, and looks until the vendor shows it.
 *
 * @throws protocol when it accepts and goes on showing something else
 */
export async function writeLabels({ run, limits }: Call, place: string, values: Values): Promise<void> {
  const changes = Object.entries(values).map(([key, value]) => ({ key, value: value ?? null }));
  const { dedicatedServer } = run.account("i3d").client;
  await waves(run).write(() => dedicatedServer.updateLabels(place, changes, limits));
  let otherwise: string[] = [];
  const seen = await poll(
    { run, limits },
    {
      what: `the labels of host ${place}`,
      ...patience,
      async look() {
        const host = (await waves(run).read(limits)).find(({ id }) => id === place);
        const shown = host ? labelsIn(host) : {};
        otherwise = Object.keys(values).filter((key) => shown[key] !== values[key]);
        return otherwise.length === 0 || undefined;
      },
    },
  );
  if (seen) return;
  throw new RackformError({
    kind: "protocol",
    vendor: "i3d",
    argument: "labels",
    applied: "unknown",
    message: `the vendor accepted the labels of host ${place} and does not show ${otherwise.join(", ")} as set; run again, and if it stays so ask the vendor`,
  });
}
