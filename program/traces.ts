import { dirname, isAbsolute, sep } from "node:path";
import { pathToFileURL } from "node:url";
import * as pulumi from "@pulumi/pulumi";

/** What was set aside, and how to put it back. */
interface QuietTraces {
  restore(): void;
  /** An error that was thrown meanwhile, with the frames that it missed: those that lead to `constructing`. */
  traced(error: unknown, constructing: abstract new (...args: never[]) => unknown): unknown;
}

/**
 * Stops the taking of stack traces until `restore`. Pulumi's SDK takes one for each of the four promises of each
 * property of a resource, to print them under PULUMI_DEBUG_PROMISE_LEAKS, and under the CLI's ts-node every frame goes
 * through source maps: two thirds of a program's own time (docs/performance.md). Where a resource stands in the
 * program, which the engine shows, is told apart from them (`atUsersLine`).
 */
export function quietTraces(): QuietTraces {
  const limit = Error.stackTraceLimit;
  const quiet = !process.env.PULUMI_DEBUG_PROMISE_LEAKS;
  if (quiet) Error.stackTraceLimit = 0;
  const restore = (): void => void (Error.stackTraceLimit = limit);
  return {
    restore,
    traced(error, constructing) {
      restore();
      if (quiet && error instanceof Error) Error.captureStackTrace(error, constructing);
      return error;
    },
  };
}

interface Position {
  uri: string;
  line: number;
  column: number;
}

type Class = abstract new (...args: never[]) => unknown;

/** How the SDK finds out where a resource is constructed: private to it, so that it may be missing some day. */
const sdk = pulumi.Resource as unknown as { stackTrace?: (skip: number) => (Position | undefined)[] };

/**
 * Has the SDK say, until what it answers is called, that a resource is constructed at the user's own line: it counts
 * constructors, and would name one of this package's files. The frames below are not said at all; the engine would keep
 * them in the state, a third of what a record takes there.
 */
export function atUsersLine(constructing: Class): () => void {
  const { stackTrace } = sdk;
  const position = stackTrace && usersLine(constructing);
  if (!position) return () => undefined;
  const frames = [position];
  sdk.stackTrace = () => frames;
  return () => {
    sdk.stackTrace = stackTrace;
    // The SDK has taken the position from the frames by now, and sends the frames themselves later.
    frames.length = 0;
  };
}

/** A class's `get` stands between the user's line and its constructor. */
const mostFrames = 2;

/** The line that constructs an object of the class. */
function usersLine(constructing: Class): Position | undefined {
  const limit = Error.stackTraceLimit;
  try {
    Error.stackTraceLimit = mostFrames;
    const here: { stack?: string } = {};
    Error.captureStackTrace(here, constructing);
    const positions = (here.stack ?? "").split("\n").slice(1).flatMap(positionIn);
    // A bundler may have put the user's file into one with this package's.
    return positions.find(({ uri }) => !uri.startsWith(ownFolder)) ?? positions[0];
  } finally {
    Error.stackTraceLimit = limit;
  }
}

const ownFolder = pathToFileURL(dirname(__filename) + sep).toString();
const frame = /^\s*at (?:.* \(|(?:async )?)(.+?):(\d+):(\d+)\)?$/;

function positionIn(text: string): Position[] {
  const [, file = "", line, column] = frame.exec(text) ?? [];
  const isUrl = file.startsWith("file:");
  if (!isUrl && !isAbsolute(file)) return [];
  return [{ uri: isUrl ? file : pathToFileURL(file).toString(), line: Number(line), column: Number(column) }];
}
