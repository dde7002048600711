import type { Asking, Bag, Checking, Handler } from "./handler";
import type { Call } from "./run";
import { type Hide, hiding, quietError, quietFailures, quietRun } from "./secrets";

/** The same handlers; what they say to the user shows no value of a secret argument. */
export function hideSecrets(handler: Handler): Handler {
  const within = async <T>(
    { secrets }: Asking,
    bags: Bag[],
    call: Call,
    work: (call: Call) => Promise<T>,
  ): Promise<T> => {
    const hide = hiding(secrets, ...bags);
    if (!hide) return work(call);
    try {
      return await work({ ...call, run: quietRun(call.run, hide) });
    } catch (error) {
      throw quietError(error, hide);
    }
  };
  return {
    ...handler,
    check(request, run) {
      const hide = hiding(request.secrets, request.news);
      if (!hide) return handler.check(request, run);
      const { inputs, failures } = handler.check(request, quietly(run, hide));
      return { inputs, failures: quietFailures(failures, request.secrets, hide) };
    },
    diff(request, run) {
      const hide = hiding(request.secrets, request.news, request.outputs);
      if (!hide) return handler.diff(request, run);
      try {
        return handler.diff(request, quietRun(run, hide));
      } catch (error) {
        throw quietError(error, hide);
      }
    },
    create: (request, call) =>
      within(request, [request.inputs], call, (quiet) => handler.create(request, quiet)),
    read: (request, call) =>
      within(request, [request.outputs], call, (quiet) => handler.read(request, quiet)),
    update: (request, call) =>
      within(request, [request.news, request.outputs], call, (quiet) => handler.update(request, quiet)),
    delete: (request, call) =>
      within(request, [request.outputs], call, (quiet) => handler.delete(request, quiet)),
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
