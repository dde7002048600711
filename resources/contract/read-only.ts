import { RackformError } from "../../sdk/core/errors";
import type { Asking, Handler } from "./handler";
import type { Call } from "./run";
import { settings } from "./settings";

/** The same handlers; where the user has forbidden changes, every one is refused before anything else is done. */
export function refusingChanges(handler: Handler): Handler {
  const refuse = ({ run }: Call, { owner, via }: Asking, deed: string, id?: string): void => {
    const place = run.readOnly;
    if (place === undefined) return;
    throw new RackformError({
      kind: "permission",
      applied: "no",
      message: `${handler.kind} ${id ?? owner ?? ""} is not ${deed}, and nothing was sent: ${forbidden(place, via)}`,
    });
  };
  return {
    ...handler,
    async create(request, call) {
      refuse(call, request, "created");
      return handler.create(request, call);
    },
    async update(request, call) {
      refuse(call, request, "updated", request.id);
      return handler.update(request, call);
    },
    async delete(request, call) {
      refuse(call, request, "deleted", request.id);
      return handler.delete(request, call);
    },
  };
}

/** Where it is set, what works nevertheless, and how to go on. */
function forbidden(place: string, via: string | undefined): string {
  const works = "every change is refused, while previews, refreshes and functions work";
  if (place === settings.readOnly.environment)
    return `${place} is set in the environment, so ${works}; to carry changes out: unset ${place}`;
  if (via !== undefined)
    return `its Provider ${JSON.stringify(via)} has readOnly, so ${works}; to carry changes out, leave it out there`;
  return `${place} is set in the configuration, so ${works}; to carry changes out: pulumi config rm ${place}`;
}
