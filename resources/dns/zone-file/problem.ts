import { RackformError } from "../../../sdk/core";

/** One thing that is wrong in a zone file. */
export interface ZoneFileProblem {
  /** Counted from 1; of a record over several lines, the first. */
  line: number;
  /** What is wrong and what is allowed. */
  reason: string;
}

/** Thrown while one line is read; the reader goes on with the next line. */
export class LineProblem extends Error {
  constructor(readonly reason: string) {
    super(reason);
  }
}

const mostInMessage = 20;

/** A zone file that cannot be taken. Tells all that is wrong, each with its line. */
export class ZoneFileError extends RackformError {
  /** The first line at fault. */
  readonly line: number;

  constructor(readonly problems: readonly ZoneFileProblem[]) {
    super({
      kind: "validation",
      message: listProblems(problems.map(({ line, reason }) => `line ${line}: ${reason}`)),
    });
    this.name = "ZoneFileError";
    this.line = problems[0]?.line ?? 1;
  }
}

/** Many problems as one text; the first twenty in full. */
export function listProblems(problems: readonly string[]): string {
  const more = problems.length - mostInMessage;
  return [...problems.slice(0, mostInMessage), ...(more > 0 ? [`and ${more} more`] : [])].join("; ");
}
