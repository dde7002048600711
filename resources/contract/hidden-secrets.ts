import type { Asking, Bag, Checking, Handler } from "./handler";
import type { Call } from "./run";
import { askQuietly, type Hide, hiding, quietError, quietFailures, quietRun } from "./secrets";

/** The same handlers; what they say to the user shows no value of a secret argument, and of one that is always secret least of all. */
export function hideSecrets(handler: Handler): Handler {
  const { secretArguments = [] } = handler;
  const secretly = <R extends Asking>(request: R, ...bags: Bag[]): R => {
    const always = secretArguments.filter((name) => bags.some((bag) => bag[name] !== undefined));
    if (always.length === 0) return request;
    return { ...request, secrets: [...new Set([...(request.secrets ?? []), ...always])] };
  };
  const asked = <R extends Asking, T>(
    given: R,
    bags: Bag[],
    call: Call,
    work: (request: R, call: Call) => Promise<T>,
  ): Promise<T> => {
    const request = secretly(given, ...bags);
    return askQuietly(request.secrets, bags, call, (quiet) => work(request, quiet));
  };
  return {
    ...handler,
    check(given, run) {
      const request = secretly(given, given.news);
      const hide = hiding(request.secrets, request.news);
      if (!hide) return handler.check(request, run);
      const { inputs, failures } = handler.check(request, quietly(run, hide));
      return { inputs, failures: quietFailures(failures, request.secrets, hide) };
    },
    diff(given, run) {
      const request = secretly(given, given.news, given.outputs);
      const hide = hiding(request.secrets, request.news, request.outputs);
      if (!hide) return handler.diff(request, run);
      try {
        return handler.diff(request, quietRun(run, hide));
      } catch (error) {
        throw quietError(error, hide);
      }
    },
    foretell: (given) => handler.foretell(secretly(given, given.inputs)),
    create: (given, call) =>
      asked(given, [given.inputs], call, (request, quiet) => handler.create(request, quiet)),
    read: (given, call) =>
      asked(given, [given.outputs], call, (request, quiet) => handler.read(request, quiet)),
    update: (given, call) =>
      asked(given, [given.news, given.outputs], call, (request, quiet) => handler.update(request, quiet)),
    delete: (given, call) =>
      asked(given, [given.outputs], call, (request, quiet) => handler.delete(request, quiet)),
  };
}

function quietly(run: Checking, hide: Hide): Checking {
  const { ledger } = run;
  return {
    ledger,
    ...(run.account && { account: (vendor) => run.account!(vendor) }),
    ...(run.log && { log: (line) => run.log!(hide(line)) }),
  };
}
