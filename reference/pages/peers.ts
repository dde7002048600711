import type { Model } from "../model";
import { managed, type Managed } from "../peers";
import { table } from "./table";

/** What is managed here and elsewhere: `docs/peers.md`. */
export function peersPage(models: Model[]): string {
  const named = new Set(managed.map(({ kind }) => kind));
  const others = models
    .filter(({ facts }) => !named.has(facts.name))
    .map(({ facts }): Managed => ({ what: facts.description.split(/[.:\n]/)[0]!, kind: facts.name }));
  return [
    "<!-- Made from reference/peers.ts and the kinds by `npm run generate`. -->",
    "# Beside the peers",
    "What can be managed, here and in the programs that people have used for it so far. *Better* says in what. A dash: not that vendor's. " +
      "For TerraHost, Artnet and GigaCloud there is no other provider.",
    table(
      ["what", "rackform", "Terraform provider for Gigahost (16)", "i3D.net's own (6)", "held by"],
      [...managed, ...others].map((row) => rowOf(row, models)),
    ),
    "What a program can look up beside theirs stands with the [functions](functions.md#beside-the-peers). How a program of theirs moves here: " +
      "[Gigahost](migration/gigahost-terraform.md), [i3D.net](migration/i3d-terraform.md).",
    "Every kind is held by the same suites besides its own: the [contract](../tests/contract/suite.ts) of all kinds at all their vendors under both front ends, " +
      "and crash points, bad answers and histories ([reliability](reliability.md)).",
  ].join("\n\n");
}

function rowOf(
  { what, kind, without, better, gigahost = "–", i3d = "–" }: Managed,
  models: Model[],
): string[] {
  const model = models.find(({ facts }) => facts.name === kind);
  if (!model) return [what, `no: ${without ?? "not built yet"}`, gigahost, i3d, ""];
  const { folder } = model;
  const page = `[\`${kind}\`](kinds/${folder}.md)`;
  return [
    what,
    better === undefined ? page : `${page}, **better**: ${better}`,
    gigahost,
    i3d,
    `[own](../tests/resources/${folder}), [contract](../tests/contract/${folder}.test.ts)`,
  ];
}
