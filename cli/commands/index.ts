import type { Command } from "commander";
import type { ExitCode, Io } from "../io";

/** Gives a command its options and what it does; `end` sets the exit code. */
export type SetUp = (command: Command, io: Io, end: (code: ExitCode) => void) => void;

/** A command as the help lists it; the rest is loaded when it is asked for. */
export interface CommandEntry {
  name: string;
  description: string;
  load: () => SetUp;
}

export const commands: readonly CommandEntry[] = [
  {
    name: "drift",
    description: "say what changed at the vendors since the last up: reads only, never writes state",
    load: () => (require("./drift") as typeof import("./drift")).setUpDrift,
  },
  {
    name: "plan-guard",
    description:
      "refuse a plan (pulumi preview --json) that deletes zones, many records, servers, snapshots or BGP sessions, unless it is allowed",
    load: () => (require("./plan-guard") as typeof import("./plan-guard")).setUpPlanGuard,
  },
  {
    name: "export",
    description: "write a Pulumi program that declares what is in the accounts, and what imports it",
    load: () => (require("./export") as typeof import("./export")).setUpExport,
  },
  {
    name: "doctor",
    description: "check versions, configuration, credentials and vendors, and say how to fix what is wrong",
    load: () => (require("./doctor") as typeof import("./doctor")).setUpDoctor,
  },
  {
    name: "init",
    description: "make a Pulumi project with a first record, and check everything that it needs",
    load: () => (require("./init") as typeof import("./init")).setUpInit,
  },
  {
    name: "catalog",
    description:
      "list what a vendor offers: locations, instance types, systems, products, with stock and price where known",
    load: () => (require("./catalog") as typeof import("./catalog")).setUpCatalog,
  },
  {
    name: "demo",
    description: "watch the quickstart create, check, heal and destroy DNS at two simulated vendors",
    load: () => (require("./demo") as typeof import("./demo")).setUpDemo,
  },
  {
    name: "simulate",
    description: "run the five vendors' APIs on this machine, with their quirks, until Ctrl-C or around a command",
    load: () => (require("./simulate") as typeof import("./simulate")).setUpSimulate,
  },
  {
    name: "completion",
    description: "print a script that completes commands and options in a shell",
    load: () => (require("./completion") as typeof import("./completion")).setUpCompletion,
  },
];
