import { type ErrorKind, RackformError } from "../../sdk/core";
import type { Bag, Handler } from "./handler";
import type { Kind } from "./kind";
import { Unfinished } from "./unfinished";
import { isUnknown } from "./unknown";
import { vendorNames } from "./vendors";

/** Errors that are about the object, whatever else was sent, and so about the argument that names it. */
const aboutTheObject: readonly ErrorKind[] = ["not-found", "permission"];

type Naming<I extends object> = Pick<Kind<I, never>, "namedBy">;

/**
 * The same handlers; their errors say which object they are about, by the arguments that name it. Vendors' answers repeat
 * none of the values that were sent, and whoever reads `already exists` may have hundreds of objects.
 */
export function tellSubject<I extends object>(kind: Naming<I>, handler: Handler): Handler {
  /** An object that is asked for by an id alone has no arguments yet. */
  const telling = async <T>(bag: Bag, work: Promise<T>, id?: string): Promise<T> => {
    try {
      return await work;
    } catch (error) {
      const subject =
        subjectOf(kind.namedBy, bag) ?? (id === undefined ? undefined : subjectOf(["id"], { id }));
      throw about(subject, error);
    }
  };
  return {
    ...handler,
    create: (request, call) => telling(request.inputs, handler.create(request, call)),
    read: (request, call) => telling(request.outputs, handler.read(request, call), request.id),
    update: (request, call) =>
      telling({ ...request.outputs, ...request.news }, handler.update(request, call)),
    delete: (request, call) => telling(request.outputs, handler.delete(request, call)),
  };
}

interface Subject {
  /** The argument that names the object first of all. */
  argument: string;
  value: string;
  /** All of them: `zone gigahost:example.no, name www, type A`. */
  text: string;
}

function subjectOf(names: readonly string[], bag: Bag): Subject | undefined {
  const told = names.flatMap((argument) => {
    const value = bag[argument];
    const isText = typeof value === "string" && value !== "" && !isUnknown(value);
    return isText || typeof value === "number" ? [{ argument, value: String(value) }] : [];
  });
  const [first] = told;
  return first && { ...first, text: told.map(({ argument, value }) => `${argument} ${value}`).join(", ") };
}

/** The error keeps its class, which callers decide by. */
function about(subject: Subject | undefined, error: unknown): unknown {
  if (!subject) return error;
  const tell = (text: string) => (mention(subject.value).test(text) ? text : `${subject.text}: ${text}`);
  if (error instanceof Unfinished) {
    const [first = "", ...more] = error.reasons;
    return new Unfinished(error.id, error.outputs, [tell(first), ...more]);
  }
  if (!(error instanceof RackformError)) return error;
  const { argument, kind, message } = error.facts;
  const isPointless = argument !== undefined || !aboutTheObject.includes(kind);
  return error.with({ message: tell(message), ...(isPointless ? {} : { argument: subject.argument }) });
}

const vendorOfId = new RegExp(`^(${vendorNames.join("|")}):`);

/** A value where a text names it by itself, and not as a part of another number or label; a host in a zone tells the zone. */
function mention(value: string): RegExp {
  // A zone's id says its vendor, too, which messages say elsewhere.
  const bare = value.replace(vendorOfId, "").replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`(?<![\\w:-])${bare}(?![\\w:-]|\\.\\w)`, "i");
}
