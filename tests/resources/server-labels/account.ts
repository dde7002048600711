import type { Simulator } from "../../../simulator";

/** Two hosts: one has a label of somebody else's and one of before, the other has none. */
export const seedHosts = (simulator: Simulator): void =>
  void simulator.seed("i3d", {
    hosts: [
      {
        id: 7001,
        serverName: "game1",
        ipAddresses: ["198.51.100.70"],
        labels: [
          { key: "theirs", value: "x" },
          { key: "stage", value: "test" },
        ],
      },
      { id: 7002, serverName: "game2", ipAddresses: ["198.51.100.72"] },
    ],
  });

export const label = (simulator: Simulator, labels: Record<string, string>, id = 7001): void =>
  void simulator.seed("i3d", {
    hosts: [{ id, labels: Object.entries(labels).map(([key, value]) => ({ key, value })) }],
  });

interface Host {
  id: number;
  labels: { key: string; value: string }[];
}

/** `7001 role=web,stage=prod,theirs=x`, each. */
export const labelsAt = (simulator: Simulator): string[] =>
  (simulator.inspect("i3d").hosts as Host[]).map(
    ({ id, labels }) =>
      `${id} ${labels
        .map(({ key, value }) => `${key}=${value}`)
        .sort()
        .join(",")}`,
  );
