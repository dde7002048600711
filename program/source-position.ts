import { dirname, isAbsolute, sep } from "node:path";
import { pathToFileURL } from "node:url";
import * as pulumi from "@pulumi/pulumi";

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
