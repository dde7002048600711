import { handlers } from "../../resources/handlers";
import type { Io } from "../io";
import { progress } from "../progress";
import type { Report } from "../report/model";
import { compare } from "./compare";
import { loadState } from "./deployment";
import { runsOf } from "./runs";
import { findUnmanaged } from "./unmanaged";

export interface DriftSource {
  files?: string[];
  stack?: string;
  /** Look for objects that are not in the state, too. */
  unmanaged: boolean;
}

/** Reads a state and the vendors, and says what differs. Writes nothing, neither state nor vendor. */
export async function drift(source: DriftSource, io: Io): Promise<Report> {
  const state = await loadState(source, io);
  const runs = runsOf(state, io);
  const bar = progress(io, "reading", state.resources.length);
  const { findings, actual, inSync } = await compare(state.resources, handlers, runs, {
    signal: io.signal,
    onProgress: bar.at,
  });
  const outside = source.unmanaged
    ? await findUnmanaged(state, actual, runs, io)
    : { findings: [], inventoried: 0, unreadableVendors: [] };
  bar.end();
  return {
    about: "drift",
    subject: state.subject,
    at: new Date().toISOString(),
    findings: [...findings, ...outside.findings],
    ignored: 0,
    managed: state.resources.length,
    inSync,
    inventoried: outside.inventoried,
    unreadableVendors: outside.unreadableVendors,
  };
}
