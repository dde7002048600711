import type { Kind } from "../contract/kind";
import { Unfinished } from "../contract/unfinished";
import { artnetRulesets } from "./artnet";
import type { LiveRuleset, RulesetDriver, RulesetRow } from "./driver";
import { look, rulesetMeant } from "./find";
import { standing, stillFilters, withService } from "./service";
import { canonicalId, claim, keyOf, rulesetIdIn, rulesetResourceId } from "./identity";
import { liveInputs } from "./live";
import { leave } from "./leave";
import { inherited, memoryOf } from "./memory";
import { announce, moved, tellWhoShares, warnOfChanges } from "./messages";
import { canonicalRules, toRules } from "./rule";
import {
  firewallRulesetArgs,
  type FirewallRulesetInputs,
  firewallRulesetOutputs,
  type FirewallRulesetState,
} from "./schema";
import { isSettled, type Progress, settle, type Target } from "./settle";
import { runInRulesetQueue } from "./queue";
import { validateRuleset } from "./validate";

const drivers: Record<FirewallRulesetInputs["vendor"], RulesetDriver> = { artnet: artnetRulesets };

const identity = ["vendor", "rulesetId", "serviceId"] as const;

type State = FirewallRulesetInputs & FirewallRulesetState;

/** The rules of one or several servers' external firewall. */
export const firewallRuleset: Kind<FirewallRulesetInputs, FirewallRulesetState> = {
  name: "FirewallRuleset",
  description:
    "The external firewall of a server, or of a group of servers, at Artnet: all of its rules, in " +
    "order, and whether it filters. IPv4 only.\n\n" +
    "Rulesets are neither created nor deleted: the resource takes over the one that the vendor made " +
    "for the servers, and deleting it does what `onDestroy` says.",
  idForm: "artnet:<ruleset id>",
  namedBy: ["rulesetId", "serviceId"],
  importForms: [
    { example: "artnet:fw-4101", means: "The ruleset" },
    { example: "fw-4101", means: "The same, without the vendor" },
    { example: "service/4101", means: "The ruleset of this service" },
  ],
  alternatives: [["rulesetId"], ["serviceId"]],
  args: firewallRulesetArgs,
  outputs: firewallRulesetOutputs,
  vendors: ["artnet"],
  limitMs: 10 * 60_000,
  // Two ways of naming it may come to one ruleset: the old memory has to be settled before a new one is made.
  deleteBeforeReplace: true,
  validate: validateRuleset,

  canonical: ({ vendor, rulesetId, serviceId, enabled, inbound, outbound, onDestroy }) => ({
    vendor: vendor ?? "artnet",
    rulesetId: canonicalId(rulesetId),
    serviceId: canonicalId(serviceId),
    enabled: enabled ?? true,
    inbound: canonicalRules(inbound),
    outbound: canonicalRules(outbound),
    onDestroy: onDestroy ?? "restore",
  }),

  replaces: (changed) => changed.filter((name) => (identity as readonly string[]).includes(name)),

  key: keyOf,

  foretell: ({ rulesetId }, _, before) => ({
    ...(rulesetId === undefined || before ? {} : { id: rulesetResourceId(canonicalId(rulesetId)!) }),
    computed: before ? { serviceIds: before.serviceIds, maxRules: before.maxRules } : {},
  }),

  async find(call, vendor, id) {
    const rows = await drivers[vendor].list(call);
    const named = rows.filter((row) => row.id === id);
    const service = id.replace(/^service\//, "");
    const meant = named.length > 0 ? named : rows.filter(({ serviceIds }) => serviceIds.includes(service));
    return meant.map((row) => ({
      id: rulesetResourceId(row.id),
      state: { vendor, rulesetId: row.id },
    }));
  },

  async create(call, inputs) {
    const driver = drivers[inputs.vendor];
    const meant = await rulesetMeant(call, driver, inputs);
    claim(call, inputs, meant);
    const id = rulesetResourceId(meant.id);
    const computed = await runInRulesetQueue(call, meant.id, async () => {
      const { row, live } = await standing(call, driver, meant, inputs);
      const before = inherited(call, row.id) ?? memoryOf(live);
      const target = targetOf(inputs);
      announce(call, row, live, target, inputs.onDestroy);
      const progress: Progress = { touched: false, protocolsUntold: false };
      try {
        const settled = await settle({ call, driver, id: row.id }, live, target, progress);
        return computedOf(row, settled, before, progress);
      } catch (error) {
        // Once something was written, what was there before lives on only in the state.
        if (!progress.touched) throw error;
        const outputs = { ...inputs, ...computedOf(row, live, before, progress), __open: true };
        throw new Unfinished(id, outputs, [error instanceof Error ? error.message : String(error)]);
      }
    });
    return { id, computed };
  },

  async read(call, id, state) {
    const driver = drivers[state.vendor];
    const found = await look(call, driver, rulesetIdIn(id));
    if (!found) return undefined;
    if (!(await stillFilters(call, driver, found.row, state))) return undefined;
    const progress: Progress = { touched: false, ...untoldFlag(state) };
    const computed = computedOf(withService(found.row, state), found.live, state.__before, progress);
    return {
      inputs: liveInputs(state, found.live),
      computed: { ...computed, ...(state.__open ? { __open: true } : {}) },
    };
  },

  async update(call, id, state, inputs) {
    const driver = drivers[inputs.vendor];
    const meant = await rulesetMeant(call, driver, inputs);
    if (meant.id !== rulesetIdIn(id)) throw moved(id, inputs, meant);
    claim(call, inputs, meant);
    return runInRulesetQueue(call, meant.id, async () => {
      const { row, live } = await standing(call, driver, meant, inputs);
      const target = targetOf(inputs);
      const progress: Progress = { touched: false, ...untoldFlag(state) };
      if (!isSettled(live, target, progress)) {
        warnOfChanges(call, row.id, state, live);
        tellWhoShares(call, row);
      }
      return computedOf(
        row,
        await settle({ call, driver, id: row.id }, live, target, progress),
        state.__before,
        progress,
      );
    });
  },

  delete: (call, id, state) => leave(call, drivers[state.vendor], rulesetIdIn(id), state),
};

function targetOf(inputs: FirewallRulesetInputs): Target {
  return { enabled: inputs.enabled, rules: toRules(inputs) };
}

function computedOf(
  row: RulesetRow,
  { maxRules }: LiveRuleset,
  before: State["__before"],
  progress: Progress,
): FirewallRulesetState {
  const serviceIds = [...row.serviceIds].sort((a, b) => Number(a) - Number(b));
  return {
    serviceIds,
    maxRules,
    ...(before ? { __before: before } : {}),
    ...(progress.protocolsUntold ? { __protocolsUntold: true } : {}),
  };
}

function untoldFlag(state: State): Pick<Progress, "protocolsUntold"> {
  return { protocolsUntold: state.__protocolsUntold === true };
}
