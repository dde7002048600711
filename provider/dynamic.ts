import type * as pulumi from "@pulumi/pulumi";
import { RackformError } from "../sdk/core";
import { isSame } from "../resources/contract/equality";
import type { Bag, Handler } from "../resources/contract/handler";
import { Unfinished } from "../resources/contract/unfinished";
import type { Call } from "../resources/contract/run";
import { checkIn, faultsOfProgram } from "./check";
import { clean } from "./clean";
import { argumentsIn, askingIn, hiddenOf, isMoved, isSecretTable, unfinished } from "./hidden";
import type { ProcessRun } from "./process-run";
import { joinRun } from "./runs";
import { sealed } from "./sealed";
import { usersLimit } from "./timeouts";
import { sendable, wellFormed } from "./well-formed";

/**
 * Whether the state was last written by the plugin, which needs no text to find the handlers by. The host of dynamic
 * resources cannot read or delete such a resource: an update, without a call to the vendor, gives it the text back.
 */
const lacksStub = (olds: Bag, news: Bag): boolean =>
  olds.__provider === undefined && news.__provider !== undefined;

type Checked = pulumi.dynamic.CheckResult;

/** Serves a kind's handlers to Pulumi's dynamic provider host. */
export function dynamicProvider(handler: Handler): pulumi.dynamic.ResourceProvider {
  let joined: ProcessRun | undefined;
  // Hosts may call a handler while configure is pending or, for old SDKs, without it.
  const run = () => (joined ??= joinRun(handler.kind, () => undefined));
  const callOf = (bag: Bag, operation: "create" | "update" | "delete" | "read"): Call => {
    const given = usersLimit(bag, operation);
    return {
      run: run(),
      limits: { deadline: run().clock.now() + (given ?? handler.limitMs) },
      limitIsUsers: given !== undefined,
    };
  };

  /** Outputs and what is carried along, as the state keeps them. */
  const stateOf = (outputs: Bag, carried: Bag): Bag => {
    const isSecret = Array.isArray(carried.__secrets) && carried.__secrets.length > 0;
    return clean({ ...(isSecret ? sealed(handler, outputs) : outputs), ...hiddenOf(carried) }) as Bag;
  };

  const told = <T>(work: () => Promise<T>, bag: Bag) => plainly(work, bag, stateOf);

  const compare = (id: string, olds: Bag, news: Bag) =>
    handler.diff({ id, outputs: argumentsIn(olds), news: argumentsIn(news), ...askingIn(news, olds) }, run());

  /** No call to the vendor is due then; but an object that is not what it should be, or was lost, needs one. */
  const changesOnlyHidden = (id: string, olds: Bag, news: Bag): boolean => {
    if (olds[unfinished] === true || isMoved(olds, news)) return false;
    if (isSame(olds.__timeouts, news.__timeouts) && !lacksStub(olds, news)) return false;
    const { changed, lost } = compare(id, olds, news);
    return changed.length === 0 && !lost;
  };

  return {
    // Captures the configuration before any await: hosts do not wait for configure (PULUMI.md section A4).
    async configure({ config }) {
      joined = joinRun(handler.kind, (key) => config.get(key));
    },

    async check(olds: Bag, news: Bag) {
      return told(async () => {
        const together = faultsOfProgram(news, run);
        if (together.length > 0) return clean({ inputs: news, failures: together }) as Checked;
        const before = argumentsIn(olds ?? {});
        const { inputs, failures } = checkIn(run(), handler, {
          news: argumentsIn(news),
          olds: Object.keys(before).length > 0 ? before : undefined,
          ...askingIn(news),
        });
        return clean({ inputs: { ...inputs, ...hiddenOf(news) }, failures }) as Checked;
      }, news);
    },

    async diff(id: string, olds: Bag, news: Bag) {
      const { changed, replaces, deleteBeforeReplace, lost } = await told(
        async () => compare(id, olds, news),
        news,
      );
      // Deletes read their limit from the state, so that a changed one has to get there. Another explicit provider may be
      // another account, which only an update finds out.
      const changes = changed.length > 0 || !isSame(olds.__timeouts, news.__timeouts) || isMoved(olds, news);
      if (lacksStub(olds, news)) return { changes: true, replaces, deleteBeforeReplace };
      // `undefined` rather than true: the engine then finds the changed keys itself, and shows them (section A9).
      // An object that was lost shows in no argument, and has to be said. A secret table's change is only said too: its
      // keys are rows, and an engine that compares tables itself shows their keys.
      const isOnlySaid = changed.some((name) => isSecretTable(name, olds) || isSecretTable(name, news));
      return { changes: changes ? isOnlySaid || undefined : lost, replaces, deleteBeforeReplace };
    },

    async create(inputs: Bag) {
      return told(async () => {
        const { id, outputs } = await handler.create(
          { inputs: argumentsIn(inputs), ...askingIn(inputs) },
          callOf(inputs, "create"),
        );
        return { id: wellFormed(id), outs: stateOf(outputs, inputs) };
      }, inputs);
    },

    async read(id: string, props: Bag = {}) {
      return told(async () => {
        const found = await handler.read(
          { id, outputs: argumentsIn(props), ...askingIn(props) },
          callOf(props, "read"),
        );
        if (!found) return {};
        if (found.unfinished) throw new Unfinished(found.id ?? id, found.outputs, found.unfinished);
        const carried = hiddenOf(props);
        return {
          id: wellFormed(found.id ?? id),
          props: stateOf(found.outputs, props),
          inputs: clean({ ...found.inputs, ...carried }) as Bag,
        };
      }, props);
    },

    async update(id: string, olds: Bag, news: Bag) {
      return told(async () => {
        if (changesOnlyHidden(id, olds, news))
          return { outs: stateOf({ ...olds, __timeouts: undefined }, news) };
        const { outputs } = await handler.update(
          { id, outputs: argumentsIn(olds), news: argumentsIn(news), ...askingIn(news, olds) },
          callOf(news, "update"),
        );
        return { outs: stateOf(outputs, news) };
      }, news);
    },

    async delete(id: string, props: Bag) {
      await told(
        () =>
          handler.delete({ id, outputs: argumentsIn(props), ...askingIn(props) }, callOf(props, "delete")),
        props,
      );
    },
  };
}

/**
 * The host prints `${error}: ${error.stack}` of failed reads, checks, diffs and deletions, besides the message that the engine
 * tells with the resource: the message would be read three times.
 */
function toldOnce(error: RackformError): RackformError {
  error.toString = () => "rackform";
  error.stack = "a call failed, see the error of its resource";
  return error;
}

/** Errors as users should see them: the message without a stack; unfinished objects in the form that keeps them. */
async function plainly<T>(
  work: () => Promise<T>,
  bag: Bag,
  stateOf: (outputs: Bag, carried: Bag) => Bag,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Unfinished) {
      // The host does not add __provider here, and the object could not be read or deleted without it.
      throw Object.assign(new Error(wellFormed(error.message)), {
        id: wellFormed(error.id),
        properties: { ...stateOf(error.outputs, bag), [unfinished]: true },
        reasons: error.reasons.map(wellFormed),
      });
    }
    throw sendable(error instanceof RackformError ? toldOnce(error) : error);
  }
}
