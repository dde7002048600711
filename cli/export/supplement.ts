import type { Bag } from "../../resources/contract/handler";
import type { Call } from "../../resources/contract/run";
import { osRules } from "../../resources/flex-metal-server/limits";
import type { InventoryItem } from "../inventory";

/** Arguments that a kind needs and the vendor does not tell, by kind. */
const supplements: Record<string, (inputs: Bag, call: Call) => Promise<Bag>> = {
  // Which keys a server was installed with is not told. The program ignores changes of them: see sections.ts.
  async FlexMetalServer(inputs, call) {
    const { slug } = (inputs.os ?? {}) as { slug?: string };
    if (slug === undefined || !osRules(slug).needsKeys) return inputs;
    const account = call.run.account("i3d");
    const keys = await account.share("export: keys", () => account.client.sshKey.list(call.limits));
    return keys.length === 0 ? inputs : { ...inputs, sshKeys: keys.map(({ uuid }) => uuid).sort() };
  },
};

export async function supplement(item: InventoryItem, call: Call): Promise<Bag> {
  return (await supplements[item.kind]?.(item.inputs, call)) ?? item.inputs;
}
