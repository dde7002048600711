/**
 * A kind that does not exist, as somebody who follows "A kind" in CONTRIBUTING.md would add it at a vendor that does:
 * new files, and lines in existing ones.
 */

/** Every answer of the kind's profile, by its place. */
export const answers: Record<string, string> = {
  title: 'title: (state) => propertyText(state, "name")',
  keys: "keys: { of: (id) => [id], holdValues: false }",
  inventory:
    "async *inventory(call, vendor) {\n    for (const row of await drivers[vendor].list(call)) yield { id: `${vendor}:${row.uuid}`, key: `${vendor}:${row.uuid}`, inputs: { name: row.name, publicKey: row.publicKey } };\n  }",
  export: 'export: { table: "modelKeys", file: "model-keys", says: "Keys, by their name in the stack." }',
  bill: 'bill: "nothing"',
  "removal.data": 'data: "nothing"',
  "removal.money": 'money: "nothing"',
  "removal.traffic": 'traffic: "nothing"',
  "removal.access":
    'access: { option: "key-delete", says: "keys may be deleted", cost: ({ removed }) => removed ? { reason: "nobody could log in with the key" } : undefined }',
  "removal.rows": 'rows: "nothing"',
};

/** The profile, with some answers left out. */
export function profile(leftOut: readonly string[] = []): string {
  const given = Object.entries(answers).filter(([place]) => !leftOut.includes(place));
  const own = given.filter(([place]) => !place.startsWith("removal.")).map(([, text]) => text);
  const removal = given.filter(([place]) => place.startsWith("removal.")).map(([, text]) => text);
  return `
import type { Profile } from "../contract/profile";
import { propertyText } from "../contract/property-text";
import { drivers } from "./i3d";
import type { ModelKeyInputs } from "./schema";

export const modelKeyProfile: Profile<ModelKeyInputs> = {
  ${[...own, ...(leftOut.includes("removal") ? [] : [`removal: { ${removal.join(", ")} }`])].join(",\n  ")},
};
`;
}

/** What a preview knows, and how an id is found: a kind has to tell both. */
export const promises: Record<string, string> = {
  foretell: "foretell: (_, __, before) => ({ computed: before ? { uuid: before.uuid } : {} }),",
  find: "async find(call, vendor, id) {\n    const rows = (await drivers[vendor].list(call)).filter(({ uuid, name }) => uuid === id || name === id);\n    return rows.map(({ uuid }) => ({ id: `i3d:${uuid}`, state: { vendor, uuid } }));\n  },",
};

/** New files of the product. */
export const added: Record<string, string> = {
  "resources/model-key/schema.ts": `
import { z } from "zod";

export const modelKeyArgs = z.strictObject({
  vendor: z.enum(["i3d"]).default("i3d").meta({ description: "The vendor.", change: "replaces" }),
  name: z.string().meta({ description: "Name of the key.", change: "replaces" }),
  publicKey: z.string().meta({ description: "The key.", change: "replaces" }),
});
export type ModelKeyInputs = z.output<typeof modelKeyArgs>;
export const modelKeyOutputs = z.object({ uuid: z.string().meta({ description: "The vendor's id." }) });
export type ModelKeyState = z.output<typeof modelKeyOutputs>;
`,
  "resources/model-key/i3d.ts": `
import type { i3d } from "../../sdk";
import type { Call } from "../contract/run";
import type { ModelKeyInputs } from "./schema";

type Row = Awaited<ReturnType<i3d.I3dClient["sshKey"]["list"]>>[number];
interface Driver {
  list(call: Call): Promise<Row[]>;
  create(call: Call, inputs: ModelKeyInputs): Promise<Row>;
  delete(call: Call, uuid: string): Promise<void>;
}

const keysOf = ({ run }: Call) => run.account("i3d").client.sshKey;

export const drivers: Record<ModelKeyInputs["vendor"], Driver> = {
  i3d: {
    list: (call) => keysOf(call).list(call.limits),
    create: (call, { name, publicKey }) => keysOf(call).create({ name, publicKey }, call.limits),
    delete: (call, uuid) => keysOf(call).delete(uuid, call.limits),
  },
};
`,
  "resources/model-key/kind.ts": `
import type { Kind } from "../contract/kind";
import { drivers } from "./i3d";
import { modelKeyArgs, type ModelKeyInputs, modelKeyOutputs, type ModelKeyState } from "./schema";

export const modelKey: Kind<ModelKeyInputs, ModelKeyState> = {
  name: "ModelKey",
  description: "A key.",
  idForm: "i3d:<uuid>",
  importForms: [{ example: "laptop", means: "The key of this name" }],
  namedBy: ["name"],
  args: modelKeyArgs,
  outputs: modelKeyOutputs,
  vendors: ["i3d"],
  limitMs: 60_000,
  deleteBeforeReplace: false,
  canonical: (inputs) => inputs,
  replaces: (changed) => changed,
  ${Object.values(promises).join("\n  ")}
  async create(call, inputs) {
    const { uuid } = await drivers[inputs.vendor].create(call, inputs);
    return { id: \`i3d:\${uuid}\`, computed: { uuid } };
  },
  async read(call, _, { vendor, uuid }) {
    const row = (await drivers[vendor].list(call)).find((one) => one.uuid === uuid);
    return row && { inputs: { name: row.name, publicKey: row.publicKey }, computed: { uuid } };
  },
  update: async (_, __, { uuid }) => ({ uuid }),
  delete: (call, _, { vendor, uuid }) => drivers[vendor].delete(call, uuid),
};
`,
  "resources/model-key/profile.ts": profile(),
};

/** Lines added to existing files: after each anchor comes its text. */
export const extended: Record<string, [anchor: string, text: string][]> = {
  "resources/kinds.ts": [
    [
      'import { flexMetalServer } from "./flex-metal-server/kind";\n',
      'import { modelKey } from "./model-key/kind";\n',
    ],
    ["  firewallRuleset,\n", "  modelKey,\n"],
  ],
  "resources/profiles.ts": [
    ['import { registered } from "./kinds";\n', 'import { modelKeyProfile } from "./model-key/profile";\n'],
    ["  firewallRuleset: firewallRulesetProfile,\n", "  modelKey: modelKeyProfile,\n"],
  ],
  "tests/package/frozen.test.ts": [['  "FirewallRuleset",\n', '  "ModelKey",\n']],
  "tests/reliability/scenarios/index.ts": [
    ['import { reverseNames } from "./reverse-dns";\n', 'import { modelKeys } from "./model-key";\n'],
    ["  ...flexMetalServers,\n", "  ...modelKeys,\n"],
  ],
};

/** New tests that the list demands; what stands in them is the kind's own matter. */
export const tests = [
  "tests/resources/model-key/lifecycle.test.ts",
  "tests/contract/cells/model-key.ts",
  "tests/contract/model-key.test.ts",
  "tests/reliability/scenarios/model-key.ts",
];
