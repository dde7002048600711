import { isKind, RackformError } from "../../sdk/core";
import type { Kind } from "../contract/kind";
import type { OwnedCall } from "../contract/run";
import { told } from "../contract/told";
import { Unfinished } from "../contract/unfinished";
import { i3dTags } from "../lists/i3d";
import { type LiveTag, named, serversOf } from "./live";
import { obtainTag, renameTag, tagKey } from "./make";
import { removeTag } from "./remove";
import {
  flexMetalTagArgs,
  type FlexMetalTagInputs,
  flexMetalTagOutputs,
  type FlexMetalTagState,
} from "./schema";

type State = FlexMetalTagInputs & FlexMetalTagState;

/** A tag of FlexMetal servers, as an object of its own. */
export const flexMetalTag: Kind<FlexMetalTagInputs, FlexMetalTagState> = {
  name: "FlexMetalTag",
  description:
    "A tag of FlexMetal servers at i3D.net, which is there whether a server carries it or not, and is renamed in one place.\n\n" +
    "Servers take it in `tags`. A tag that servers carry is not deleted, since they may be somebody else's.",
  idForm: "i3d:<the tag as it was first>",
  namedBy: ["tag"],
  importForms: [
    { example: "i3d:env:prod", means: "The tag `env:prod`" },
    { example: "env:prod", means: "The same, without the vendor" },
  ],
  args: flexMetalTagArgs,
  outputs: flexMetalTagOutputs,
  vendors: ["i3d"],
  limitMs: 10 * 60_000,
  deleteBeforeReplace: true,

  complete: ({ vendor }) => (vendor === undefined ? { vendor: "i3d" } : {}),

  canonical: ({ vendor, tag }) => ({ vendor: vendor ?? "i3d", tag }),

  replaces: (changed) => changed.filter((name) => name === "vendor"),

  key: ({ tag }) => (tag === undefined ? undefined : tagKey(tag)),

  foretell: ({ tag }, _, before) => ({
    ...(tag === undefined || before ? {} : { id: tagKey(tag) }),
    computed: before ? told({ servers: before.servers }) : {},
  }),

  async find({ run, limits }, vendor, id) {
    const row = named(await i3dTags(run).get(limits), id);
    return row ? [{ id: tagKey(id), state: { vendor, tag: id } }] : [];
  },

  listAccount: async ({ run, limits }) => void (await i3dTags(run).get(limits)),

  async create(call, inputs) {
    return { id: tagKey(inputs.tag), computed: computedOf(await obtainTag(call, inputs)) };
  },

  async read(call, _, state) {
    const row = await find(call, state);
    return row && { inputs: { tag: row.tag }, computed: computedOf(row) };
  },

  async update(call, id, state, inputs) {
    const row = await find(call, state);
    if (!row && state.tag === inputs.tag) throw gone(inputs);
    if (row?.tag === inputs.tag) return computedOf(row);
    const old = row?.tag ?? state.tag;
    try {
      return computedOf(await renameTag(call, old, inputs));
    } catch (error) {
      if (!isKind(error, "ambiguous")) throw error;
      // Under which of the two names it is now, the next run looks.
      const { vendor, tag, adopt } = state;
      throw new Unfinished(id, { vendor, tag, adopt, __becoming: inputs.tag }, [error.message]);
    }
  },

  async delete(call, _, state) {
    const row = await find(call, state);
    if (row) await removeTag(call, row.tag);
  },
};

/** The tag of the state, under the name that it was to get as well. */
const find = ({ run, limits }: OwnedCall, { tag, __becoming }: State): Promise<LiveTag | undefined> =>
  i3dTags(run).find(
    (rows) => named(rows, tag) ?? (__becoming === undefined ? undefined : named(rows, __becoming)),
    limits,
  );

const computedOf = (row: LiveTag): FlexMetalTagState => told({ servers: serversOf(row) });

function gone({ vendor, tag }: FlexMetalTagInputs): RackformError {
  return new RackformError({
    kind: "not-found",
    vendor,
    argument: "tag",
    message: `the tag ${tag} does not exist any more. Run pulumi refresh; the next up makes it again`,
  });
}
