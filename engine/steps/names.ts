import type { ResourceState } from "../state/resource-state";
import { makeUrn } from "../urn";
import { type AliasScope, aliasUrns } from "./aliases";
import type { Alias, Goal, ReadGoal } from "./goal";
import { fail, type Reporter } from "./step";

interface Found {
  old: ResourceState | undefined;
  alias: string | undefined;
}

/** Which resource of the program goes by which URN, and which one of the state it is. */
export class Names {
  private readonly olds = new Map<string, ResourceState>();
  private readonly seen = new Set<string>();
  private readonly usedAliases = new Map<string, string>();
  private readonly aliased = new Map<string, string>();

  constructor(
    private readonly world: Reporter & Pick<AliasScope, "stack" | "project">,
    base: readonly ResourceState[],
  ) {
    for (const state of base) if (!state.delete) this.olds.set(state.urn, state);
  }

  /** Resources of the state that nothing is to delete. */
  get states(): ResourceState[] {
    return [...this.olds.values()];
  }

  /** The URN that the program gives by now to a resource of the state. */
  now(urn: string): string {
    return this.aliased.get(urn) ?? urn;
  }

  /** The URN of a resource that the program asks for, once. */
  claim(goal: Goal | ReadGoal): string {
    const { stack, project } = this.world;
    const urn = makeUrn({ stack, project, parent: goal.parent, type: goal.type, name: goal.name });
    if (this.seen.has(urn))
      fail(this.world, `Duplicate resource URN '${urn}'; try giving it a unique name`, urn);
    this.seen.add(urn);
    return urn;
  }

  /** The old state of a resource: by its URN first, then by its aliases. */
  find(urn: string, goal: Goal | ReadGoal, aliases: readonly Alias[]): Found {
    const taken = this.aliased.get(urn);
    if (taken)
      fail(
        this.world,
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
        fail(
          this.world,
          `Duplicate resource alias '${alias}' applied to resource '${urn}', used by '${other}'`,
          urn,
        );
      this.aliased.set(alias, urn);
      this.usedAliases.set(urn, alias);
      return { old, alias };
    }
    return { old: undefined, alias: undefined };
  }
}
