/** How long something takes: so many reads that still show it unfinished, or so many seconds. Both `null`: for ever. */
export interface Span {
  reads: number | null;
  seconds: number | null;
}

/** Something under way, which moves by being read or by time. */
export interface Progress {
  started: number;
  seen: number;
  span: Span;
}

export function begin(now: number, span: Span): Progress {
  return { started: now, seen: 0, span: { ...span } };
}

/** Whether it is over, without counting as a read. */
export function isOver({ started, seen, span }: Progress, now: number): boolean {
  const byReads = span.reads !== null && seen > span.reads;
  const byTime = span.seconds !== null && now - started >= span.seconds * 1000;
  return byReads || byTime;
}

/** Counts a read, then says whether it is over: with `reads: 2` the third read shows the end. */
export function advance(progress: Progress, now: number): boolean {
  progress.seen += 1;
  return isOver(progress, now);
}

/** How far it is, from 0 to 1, by whichever of the two ways is farther. */
export function fraction({ started, seen, span }: Progress, now: number): number {
  const byReads = span.reads === null ? 0 : seen / (span.reads + 1);
  const byTime = span.seconds === null ? 0 : span.seconds === 0 ? 1 : (now - started) / (span.seconds * 1000);
  return Math.min(1, Math.max(byReads, byTime));
}
