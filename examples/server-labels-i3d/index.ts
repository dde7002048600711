import { getServersOutput, ServerLabels } from "rackform";

/** What matchmaking asks the vendor's list for: `stage="live" and region="eu-west"`. */
const live = { stage: "live", region: "eu-west" };

/** By the host's name: one is being emptied for its maintenance, and gets no new matches. */
const hosts: Record<string, Record<string, string>> = {
  game1: { ...live, role: "match" },
  game2: { ...live, stage: "draining", role: "match" },
};

const labelled = Object.entries(hosts).map(
  ([name, labels]) => new ServerLabels(name, { serverId: name, labels }),
);

/** What the list answers then; the labels of other teams on the same hosts stay theirs. */
export const open = getServersOutput(
  { vendor: "i3d", labels: 'stage="live"' },
  { dependsOn: labelled },
).servers.apply((servers) => servers.map(({ name }) => name));
