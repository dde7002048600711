import * as calls from "../provider/calls";
import { isReplace } from "../provider/calls";
import { referencesOf, type ResourceState } from "../state/resource-state";
import { isProviderType, makeUrn } from "../urn";
import { keepIgnored } from "../values/path";
import { copy, equal, forProvider, hasUnknown, isObject, type Properties, type Value } from "../values/value";
import { aliasUrns } from "./aliases";
import { dependentsToReplace } from "./dependents";
import type { Alias, Goal, ReadGoal } from "./goal";
import { DependencyGraph } from "./graph";
import * as kinds from "./kinds";
import { newState } from "./new-state";
import { applyReplaceOnChanges } from "./replace-on-changes";
import { deletable } from "./deletable";
import { isSelected, type Selection } from "./selection";
import { Reported, type Step } from "./step";

export interface GeneratorWorld extends kinds.StepWorld {
  selection: Selection;
  stack: string;
  project: string;
  /** Says an error of a resource; the run has failed with it. */
  error(message: string, urn: string): void;
}

/** What is planned for one registered resource. */
export interface Plan {
  steps: Step[];
  state: ResourceState;
}

interface Found {
  old: ResourceState | undefined;
  alias: string | undefined;
}

/**
 * Decides what to do with each resource the program asks for, one after another, by the rules of PULUMI.md C3; its
 * `check` and `diff` calls are the only ones that happen here.
 */
export class StepGenerator {
  private readonly olds = new Map<string, ResourceState>();
  private readonly graph: DependencyGraph;
  private readonly seen = new Set<string>();
  /** URNs that were given a same, update, replace or read step. */
  private readonly operated = new Set<string>();
  private readonly replaced = new Set<string>();
  /** Not among the targets, and not in the state. */
  private readonly notCreated = new Set<string>();
  private readonly usedAliases = new Map<string, string>();
  private readonly aliased = new Map<string, string>();
  /** Deleted already in this run because something they depend on is replaced after its deletion. */
  private readonly deletedEarly = new Map<ResourceState, string[]>();

  constructor(
    private readonly world: GeneratorWorld,
    private readonly base: readonly ResourceState[],
  ) {
    for (const state of base) if (!state.delete) this.olds.set(state.urn, state);
    this.graph = new DependencyGraph(base);
  }

  /** Steps for a resource that the program registers. */
  async register(goal: Goal): Promise<Plan> {
    const urn = this.claim(goal);
    const { old, alias } = this.find(urn, goal, goal.aliases);
    const next = newState(urn, goal, old, alias);
    this.refuseImport(goal, old, urn);
    const steps = await this.plan(goal, old, next);
    return { steps, state: next };
  }

  /** Steps for a resource that the program only reads. */
  read(goal: ReadGoal): Plan {
    const urn = this.claim(goal);
    const { old, alias } = this.find(urn, goal, []);
    const next: ResourceState = {
      urn,
      type: goal.type,
      custom: true,
      external: true,
      id: goal.id,
      inputs: goal.inputs,
      outputs: {},
      provider: goal.provider,
      ...(goal.parent ? { parent: goal.parent } : {}),
      ...(goal.dependencies.length > 0 ? { dependencies: goal.dependencies } : {}),
      ...(goal.additionalSecretOutputs.length > 0
        ? { additionalSecretOutputs: goal.additionalSecretOutputs }
        : {}),
      ...(goal.sourcePosition ? { sourcePosition: goal.sourcePosition } : {}),
      ...(alias ? { aliases: [alias] } : {}),
      ...(old?.created ? { created: old.created } : {}),
      ...(old?.modified ? { modified: old.modified } : {}),
    };
    this.operated.add(urn);
    if (old && !old.external && old.id !== goal.id) {
      this.replaced.add(urn);
      return {
        state: next,
        steps: [kinds.readStep(this.world, old, next, true), kinds.replaceStep(old, next)],
      };
    }
    return { state: next, steps: [kinds.readStep(this.world, old, next, false)] };
  }

  /** Groups of steps that delete what the program no longer names, and what replacements left behind (rule 9). */
  deletions(): Step[][] {
    const unwanted = this.base.filter((state) => !this.deletedEarlyStill(state) && this.isUnwanted(state));
    const condemned = deletable(this.base, unwanted, this.world.selection);
    for (const state of condemned) this.world.deletes.add(state.urn);
    return this.graph.deleteOrder(condemned).map((group) => group.map((state) => this.deletion(state)));
  }

  private deletion(state: ResourceState): Step {
    if (state.delete) return kinds.deleteStep(this.world, state, { replacing: true });
    if (state.pendingReplacement) return kinds.removePendingReplaceStep(this.world, state);
    return kinds.deleteStep(this.world, state);
  }

  /** Marked for deletion, and deleted as such before its turn. */
  private deletedEarlyStill(state: ResourceState): boolean {
    return state.delete === true && this.deletedEarly.has(state);
  }

  private isUnwanted(state: ResourceState): boolean {
    if (state.delete) return true;
    return !this.operated.has(this.aliased.get(state.urn) ?? state.urn);
  }

  private claim(goal: Goal | ReadGoal): string {
    const { stack, project } = this.world;
    const urn = makeUrn({ stack, project, parent: goal.parent, type: goal.type, name: goal.name });
    if (this.seen.has(urn)) this.fail(`Duplicate resource URN '${urn}'; try giving it a unique name`, urn);
    this.seen.add(urn);
    return urn;
  }

  private fail(message: string, urn: string): never {
    this.world.error(message, urn);
    throw new Reported(message);
  }

  /** The old state of a resource: by its URN first, then by its aliases. */
  private find(urn: string, goal: Goal | ReadGoal, aliases: readonly Alias[]): Found {
    const taken = this.aliased.get(urn);
    if (taken)
      this.fail(
        `Duplicate resource URN '${urn}' conflicting with alias on resource with URN '${taken}'`,
        urn,
      );
    const direct = this.olds.get(urn);
    if (direct) return { old: direct, alias: undefined };
    const { stack, project } = this.world;
    const scope = { stack, project, usedAliases: this.usedAliases };
    for (const alias of aliasUrns(scope, {
      name: goal.name,
      type: goal.type,
      parent: goal.parent,
      aliases,
    })) {
      const old = this.olds.get(alias);
      if (!old) continue;
      if (alias === urn) return { old, alias: undefined };
      const other = this.aliased.get(alias) ?? (this.seen.has(alias) ? alias : undefined);
      if (other)
        this.fail(
          `Duplicate resource alias '${alias}' applied to resource '${urn}', used by '${other}'`,
          urn,
        );
      this.aliased.set(alias, urn);
      this.usedAliases.set(urn, alias);
      return { old, alias };
    }
    return { old: undefined, alias: undefined };
  }

  private refuseImport({ importId }: Goal, old: ResourceState | undefined, urn: string): void {
    if (!importId) return;
    if (old && !old.external && (old.id === importId || old.importID === importId)) return;
    this.fail(
      "the import option is not supported for dynamic resources; use `adopt`, or an import file",
      urn,
    );
  }

  private async plan(goal: Goal, old: ResourceState | undefined, next: ResourceState): Promise<Step[]> {
    if (!isSelected(this.world.selection, next.urn)) return this.leftOut(old, next);
    const lacking = [...referencesOf(next)].find((urn) => this.notCreated.has(urn));
    if (lacking)
      this.fail(
        `${next.urn} depends on ${lacking}, which does not exist and is not among the targets`,
        next.urn,
      );
    const recreatedKeys = old && this.deletedEarly.get(old);
    const fresh = !old || old.external || recreatedKeys !== undefined || this.isReplaceDemanded(next.urn);
    const inputs = copy(goal.inputs);
    if (old) keepIgnored(inputs, old.inputs ?? {}, goal.ignoreChanges);
    next.inputs = fresh
      ? await this.checked(goal, {}, goal.inputs, next.urn)
      : await this.checked(goal, old.inputs ?? {}, inputs, next.urn);
    if (!old) return this.created(next);
    if (recreatedKeys) return this.recreated(old, next, recreatedKeys);
    if (old.external) return this.takenOver(old, next);
    return this.changed(goal, old, next);
  }

  /** A resource that the run is not about: the state keeps what it has, and what does not exist is not created. */
  private leftOut(old: ResourceState | undefined, next: ResourceState): Step[] {
    this.operated.add(next.urn);
    if (old) {
      Object.assign(next, old, { urn: next.urn });
      return [kinds.sameStep(this.world, old, next)];
    }
    this.notCreated.add(next.urn);
    return [];
  }

  private isReplaceDemanded(urn: string): boolean {
    return this.world.selection.replace?.includes(urn) ?? false;
  }

  private created(next: ResourceState): Step[] {
    this.operated.add(next.urn);
    return [kinds.createStep(this.world, next)];
  }

  private recreated(old: ResourceState, next: ResourceState, keys: string[]): Step[] {
    this.world.deletes.delete(next.urn);
    this.operated.add(next.urn);
    this.replaced.add(next.urn);
    const diff = { ...calls.noChange, changes: true, replaceKeys: keys };
    return [kinds.replaceStep(old, next, diff), kinds.createStep(this.world, next, { old, diff })];
  }

  private takenOver(old: ResourceState, next: ResourceState): Step[] {
    this.operated.add(next.urn);
    return [kinds.createStep(this.world, next, { old, deleteOldLater: true }), kinds.replaceStep(old, next)];
  }

  private async changed(goal: Goal, old: ResourceState, next: ResourceState): Promise<Step[]> {
    const initErrors = (old.initErrors ?? []).length > 0;
    const plain = await this.diff(goal, old, next);
    const diff = applyReplaceOnChanges(plain, goal.replaceOnChanges, initErrors);
    const triggered = triggers(goal.replacementTrigger, old.replacementTrigger);
    this.operated.add(next.urn);
    if (triggered || old.pendingReplacement || (diff.changes && isReplace(diff))) {
      return this.replacement(goal, old, next, triggered ? { ...diff, changes: true } : diff);
    }
    if (diff.changes || initErrors) return [kinds.updateStep(this.world, old, next, diff)];
    return [kinds.sameStep(this.world, old, next)];
  }

  private async diff(goal: Goal, old: ResourceState, next: ResourceState): Promise<calls.DiffResult> {
    if (this.isReplaceDemanded(next.urn)) return calls.replaceBecause("id");
    if (next.replaceWith?.some((urn) => this.replaced.has(urn))) return calls.replaceBecause("replaceWith");
    if (next.deletedWith && this.replaced.has(next.deletedWith)) return calls.replaceBecause("deletedWith");
    const oldInputs = old.inputs ?? {};
    const newInputs = next.inputs ?? {};
    if (!next.custom || isProviderType(next.type)) {
      return { ...calls.noChange, ...calls.compareInputs(oldInputs, newInputs, goal.ignoreChanges) };
    }
    const host = await this.world.providers.get(next.provider ?? "");
    const { ignoreChanges } = goal;
    return calls.diff(host, {
      id: old.id ?? "",
      oldInputs,
      oldOutputs: old.outputs ?? {},
      newInputs,
      ignoreChanges,
    });
  }

  private async replacement(
    goal: Goal,
    old: ResourceState,
    next: ResourceState,
    diff: calls.DiffResult,
  ): Promise<Step[]> {
    if (next.protect && old.protect) this.refuseReplace(next.urn);
    if (goal.importId)
      this.fail("a resource with an `import` option may not be replaced; remove the option", next.urn);
    this.replaced.add(next.urn);
    if (!this.isReplaceDemanded(next.urn)) next.inputs = await this.checked(goal, {}, goal.inputs, next.urn);
    const deleteFirst = goal.deleteBeforeReplace ?? diff.deleteBeforeReplace;
    if (!deleteFirst) {
      const create = kinds.createStep(this.world, next, {
        old,
        diff,
        deleteOldLater: !old.pendingReplacement,
      });
      return [create, kinds.replaceStep(old, next, diff)];
    }
    const steps = await this.deleteDependents(old, next);
    if (!old.pendingReplacement) {
      this.world.deletes.add(old.urn);
      steps.push(kinds.deleteStep(this.world, old, { replacing: true, keepRecord: true }));
    }
    return [...steps, kinds.replaceStep(old, next, diff), kinds.createStep(this.world, next, { old, diff })];
  }

  /** A protected resource stops an update; a preview goes on, to show what it was about. */
  private refuseReplace(urn: string): void {
    const message =
      `unable to replace resource "${urn}" as it is currently marked for protection. To unprotect the resource, ` +
      "remove the `protect` option from the resource in the program and run `up`";
    this.world.error(message, urn);
    if (!this.world.preview) throw new Reported(message);
  }

  /** Steps that delete, users first, what would be replaced together with a resource that is deleted first (A9). */
  private async deleteDependents(root: ResourceState, next: ResourceState): Promise<Step[]> {
    const gone = (urn: string): boolean =>
      this.operated.has(urn) || this.operated.has(this.aliased.get(urn) ?? "");
    const candidates = this.graph.dependents(root, gone);
    const cascading = [...this.olds.values()].filter(
      (state) =>
        !gone(state.urn) && (state.deletedWith === next.urn || state.replaceWith?.includes(next.urn)),
    );
    const dependents = await dependentsToReplace(root, candidates, cascading, this.world.providers);
    const steps: Step[] = [];
    for (const { state, keys } of dependents.reverse()) {
      if (this.deletedEarly.has(state)) continue;
      if (!state.delete && state.protect) {
        this.fail(
          `unable to replace "${state.urn}" as part of replacing "${next.urn}": it is protected`,
          next.urn,
        );
      }
      this.deletedEarly.set(state, keys);
      this.world.deletes.add(state.urn);
      if (state.pendingReplacement) continue;
      steps.push(kinds.deleteStep(this.world, state, { replacing: true, keepRecord: !state.delete }));
    }
    return steps;
  }

  private async checked(goal: Goal, olds: Properties, news: Properties, urn: string): Promise<Properties> {
    if (!goal.custom || isProviderType(goal.type)) return news;
    const host = await this.world.providers.get(goal.provider ?? "");
    const { inputs, failures } = await calls.check(host, olds, news);
    for (const { property, reason } of failures) {
      const shown = property
        ? ` property ${property} value {${showValue(news[property])}} has a problem: `
        : " ";
      this.world.error(`${goal.type} resource '${goal.name}':${shown}${reason}`, urn);
    }
    if (failures.length > 0) throw new Reported(`resource ${urn} is invalid`);
    return inputs;
  }
}

/** A value for a message: never what a secret holds. */
function showValue(value: Value | undefined): string {
  if (value === undefined || value === null) return "<nil>";
  return isObject(value) || Array.isArray(value) ? "…" : String(value);
}

/** Whether a changed trigger value asks for a replacement; an unknown one counts as changed, an absent one never. */
function triggers(after: Value | undefined, before: Value | undefined): boolean {
  if (hasUnknown(after) || hasUnknown(before)) return true;
  if (after === undefined || after === null || before === undefined || before === null) return false;
  return !equal(forProvider(after), forProvider(before));
}
