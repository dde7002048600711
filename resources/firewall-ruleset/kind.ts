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
import { announce, another, moved, tellWhoShares, warnOfChanges } from "./messages";
import { canonicalRules, toRules } from "./rule";
import {
  firewallRulesetArgs,
  type FirewallRulesetInputs,
  firewallRulesetOutputs,
  type FirewallRulesetState,
} from "./schema";
import { canonicalServer, isSameServer } from "../servers/argument";
import { isElsewhere, isRenamed, namingOf, placed, placeOf } from "./placed";
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
    serviceId: serviceId === undefined ? undefined : canonicalServer(serviceId),
    enabled: enabled ?? true,
    inbound: canonicalRules(inbound),
    outbound: canonicalRules(outbound),
    onDestroy: onDestroy ?? "restore",
  }),

  isOtherNotation: (argument, olds, news, state) =>
    argument === "serviceId" && isSameServer(namingOf(olds, news, state)),

  // Which service a new name stands for only an update finds out.
  replaces: (changed, olds, news, state) =>
    changed.filter(
      (name) =>
        (identity as readonly string[]).includes(name) &&
        (name !== "serviceId" || isElsewhere(olds, news, state)),
    ),

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

  async create(call, declared) {
    const driver = drivers[declared.vendor];
    const { inputs, memory } = await placed(call, declared);
    const meant = await rulesetMeant(call, driver, inputs);
    claim(call, declared, meant);
    const id = rulesetResourceId(meant.id);
    const computed = await runInRulesetQueue(call, meant.id, async () => {
      const { row, live } = await standing(call, driver, meant, inputs);
      const before = inherited(call, row.id) ?? memoryOf(live);
      const target = targetOf(inputs);
      announce(call, row, live, target, inputs.onDestroy);
      const progress: Progress = { touched: false, protocolsUntold: false };
      try {
        const settled = await settle({ call, driver, id: row.id }, live, target, progress);
        return { ...computedOf(row, settled, before, progress), ...memory };
      } catch (error) {
        // Once something was written, what was there before lives on only in the state.
        if (!progress.touched) throw error;
        const computed = computedOf(row, live, before, progress);
        const outputs = { ...declared, ...computed, ...memory, __open: true };
        throw new Unfinished(id, outputs, [error instanceof Error ? error.message : String(error)]);
      }
    });
    return { id, computed };
  },

  async read(call, id, saved) {
    const state = placeOf(saved);
    const driver = drivers[state.vendor];
    const found = await look(call, driver, rulesetIdIn(id));
    if (!found) return undefined;
    if (!(await stillFilters(call, driver, found.row, state))) return undefined;
    const progress: Progress = { touched: false, ...untoldFlag(state) };
    const computed = computedOf(withService(found.row, state), found.live, state.__before, progress);
    return {
      inputs: liveInputs(state, found.live),
      computed: {
        ...computed,
        ...(state.__service === undefined ? {} : { __service: state.__service }),
        ...(state.__open ? { __open: true } : {}),
      },
    };
  },

  async update(call, id, state, declared) {
    const driver = drivers[declared.vendor];
    const { inputs, memory } = await placed(call, declared, state);
    const meant = await rulesetMeant(call, driver, inputs);
    if (meant.id !== rulesetIdIn(id))
      throw isRenamed(state, declared) ? another(id, declared, inputs, meant) : moved(id, inputs, meant);
    claim(call, declared, meant);
    return runInRulesetQueue(call, meant.id, async () => {
      const { row, live } = await standing(call, driver, meant, inputs);
      const target = targetOf(inputs);
      const progress: Progress = { touched: false, ...untoldFlag(state) };
      if (!isSettled(live, target, progress)) {
        warnOfChanges(call, row.id, state, live);
        tellWhoShares(call, row);
      }
      const settled = await settle({ call, driver, id: row.id }, live, target, progress);
      return { ...computedOf(row, settled, state.__before, progress), ...memory };
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
