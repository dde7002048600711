import { unnamed } from "./entry";
import type { Asking, Bag, Handler } from "./handler";
import type { Kind } from "./kind";
import { KindArguments } from "./kind-arguments";
import type { Owner } from "./owner";
import type { Call } from "./run";

/** The handlers, which also tell the run whose writes are still to come, for kinds whose writes go together. */
export function arriving<I extends object, C extends object>(kind: Kind<I, C>, handler: Handler): Handler {
  if (!kind.place) return handler;
  const args = new KindArguments<I>(kind);
  const placeOf = (bag: Bag) => args.place(args.pick(bag));
  const ownerOf = ({ owner, stateOwner }: Asking): Owner => owner ?? stateOwner ?? unnamed(kind.name);
  const during = <T>(request: Asking, bag: Bag, { run }: Call, work: () => Promise<T>, isDeletion = false) =>
    run.ledger.arrivals.during(placeOf(bag), ownerOf(request), isDeletion, work);
  return {
    ...handler,

    check(request, run) {
      const answer = handler.check(request, run);
      // What the state has is changed only if its diff says so.
      const tell = request.olds === undefined ? "expect" : "stay";
      if (answer.failures.length === 0) run.ledger.arrivals[tell](placeOf(answer.inputs), ownerOf(request));
      return answer;
    },

    diff(request, run) {
      const answer = handler.diff(request, run);
      const tell = answer.changed.length > 0 || answer.lost ? "expect" : "leave";
      run.ledger.arrivals[tell](placeOf(request.news), ownerOf(request));
      return answer;
    },

    create: (request, call) => during(request, request.inputs, call, () => handler.create(request, call)),
    update: (request, call) => during(request, request.news, call, () => handler.update(request, call)),
    delete: (request, call) =>
      during(request, request.outputs, call, () => handler.delete(request, call), true),
  };
}
