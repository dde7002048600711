import * as calls from "../provider/calls";
import { referencesOf, type ResourceState } from "../state/resource-state";
import { keepIgnored } from "../values/path";
import { copy } from "../values/value";
import { checked, diffed } from "./provider-answers";
import { dependentsToReplace } from "./dependents";
import type { Goal, ReadGoal } from "./goal";
import { DependencyGraph } from "./graph";
import { isToBeImported } from "./import";
import * as kinds from "./kinds";
import { Names } from "./names";
import { newState, readState } from "./new-state";
import { applyReplaceOnChanges, isTriggered } from "./replace-on-changes";
import { deletable } from "./deletable";
import { isSelected, type Selection } from "./selection";
import { fail, Reported, type Reporter, type Step } from "./step";

export interface GeneratorWorld extends kinds.StepWorld, Reporter {
  selection: Selection;
  stack: string;
  project: string;
}

/** What is planned for one registered resource. */
export interface Plan {
  steps: Step[];
  state: ResourceState;
}

/**
 * Decides what to do with each resource the program asks for, one after another, by the rules of PULUMI.md C3; its
 * `check` and `diff` calls are the only ones that happen here.
 */
export class StepGenerator {
  private readonly names: Names;
  private readonly graph: DependencyGraph;
  /** URNs that were given a same, update, replace or read step. */
  private readonly operated = new Set<string>();
  private readonly replaced = new Set<string>();
  /** Not among the targets, and not in the state. */
  private readonly notCreated = new Set<string>();
  /** Deleted already in this run because something they depend on is replaced after its deletion. */
  private readonly deletedEarly = new Map<ResourceState, string[]>();

  constructor(
    private readonly world: GeneratorWorld,
    private readonly base: readonly ResourceState[],
  ) {
    this.names = new Names(world, base);
    this.graph = new DependencyGraph(base);
  }

  /** Steps for a resource that the program registers. */
  async register(goal: Goal): Promise<Plan> {
    const urn = this.names.claim(goal);
    const { old, alias } = this.names.find(urn, goal, goal.aliases);
    const next = newState(urn, goal, old, alias);
    const isImported = await isToBeImported(this.world, goal, old, urn);
    if (isImported) this.operated.add(urn);
    const steps = isImported ? [kinds.importStep(this.world, goal, next)] : await this.plan(goal, old, next);
    return { steps, state: next };
  }

  /** Steps for a resource that the program only reads. */
  read(goal: ReadGoal): Plan {
    const urn = this.names.claim(goal);
    const { old, alias } = this.names.find(urn, goal, []);
    const next = readState(urn, goal, old, alias);
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
    const unwanted = this.base.filter((state) => this.isUnwanted(state));
    const condemned = deletable(this.base, unwanted, this.world.selection);
    for (const state of condemned) this.world.deletes.add(state.urn);
    return this.graph.deleteOrder(condemned).map((group) => group.map((state) => this.deletion(state)));
  }

  private deletion(state: ResourceState): Step {
    if (state.delete) return kinds.deleteStep(this.world, state, { replacing: true });
    if (state.pendingReplacement) return kinds.removePendingReplaceStep(this.world, state);
    return kinds.deleteStep(this.world, state);
  }

  private isUnwanted(state: ResourceState): boolean {
    // Marked for deletion, and perhaps deleted as such before its turn.
    if (state.delete) return !this.deletedEarly.has(state);
    return !this.operated.has(this.names.now(state.urn));
  }

  private async plan(goal: Goal, old: ResourceState | undefined, next: ResourceState): Promise<Step[]> {
    if (!isSelected(this.world.selection, next.urn)) return this.leftOut(old, next);
    const lacking = [...referencesOf(next)].find((urn) => this.notCreated.has(urn));
    if (lacking)
      fail(
        this.world,
        `${next.urn} depends on ${lacking}, which does not exist and is not among the targets`,
        next.urn,
      );
    const recreatedKeys = old && this.deletedEarly.get(old);
    const fresh = !old || old.external || recreatedKeys !== undefined || this.isReplaceDemanded(next.urn);
    const inputs = copy(goal.inputs);
    if (old) keepIgnored(inputs, old.inputs ?? {}, goal.ignoreChanges);
    next.inputs = fresh
      ? await checked(this.world, goal, {}, goal.inputs, next.urn)
      : await checked(this.world, goal, old.inputs ?? {}, inputs, next.urn);
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
    const triggered = isTriggered(goal.replacementTrigger, old.replacementTrigger);
    this.operated.add(next.urn);
    if (triggered || old.pendingReplacement || (diff.changes && calls.isReplace(diff))) {
      return this.replacement(goal, old, next, triggered ? { ...diff, changes: true } : diff);
    }
    if (diff.changes || initErrors) return [kinds.updateStep(this.world, old, next, diff)];
    return [kinds.sameStep(this.world, old, next)];
  }

  private async diff(goal: Goal, old: ResourceState, next: ResourceState): Promise<calls.DiffResult> {
    if (this.isReplaceDemanded(next.urn)) return calls.replaceBecause("id");
    if (next.replaceWith?.some((urn) => this.replaced.has(urn))) return calls.replaceBecause("replaceWith");
    if (next.deletedWith && this.replaced.has(next.deletedWith)) return calls.replaceBecause("deletedWith");
    return diffed(this.world, goal, old, next);
  }

  private async replacement(
    goal: Goal,
    old: ResourceState,
    next: ResourceState,
    diff: calls.DiffResult,
  ): Promise<Step[]> {
    if (next.protect && old.protect) this.refuseReplace(next.urn);
    if (goal.importId)
      fail(this.world, "a resource with an `import` option may not be replaced; remove the option", next.urn);
    this.replaced.add(next.urn);
    if (!this.isReplaceDemanded(next.urn))
      next.inputs = await checked(this.world, goal, {}, goal.inputs, next.urn);
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
    const gone = (urn: string): boolean => this.operated.has(urn) || this.operated.has(this.names.now(urn));
    const candidates = this.graph.dependents(root, gone);
    const cascading = this.names.states.filter(
      (state) =>
        !gone(state.urn) && (state.deletedWith === next.urn || state.replaceWith?.includes(next.urn)),
    );
    const dependents = await dependentsToReplace(root, candidates, cascading, this.world.providers);
    const steps: Step[] = [];
    for (const { state, keys } of dependents.reverse()) {
      if (this.deletedEarly.has(state)) continue;
      if (!state.delete && state.protect) {
        fail(
          this.world,
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
}
