import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { ConfigReader } from "../../provider/configuration";
import type { Io } from "../io";
import { jsonOf } from "../json-text";
import { ownKind } from "../own-kind";
import { NoPulumi, pulumi, stackConfig, stackFlags } from "../pulumi";
import { accountsOf, type ProviderAccount } from "./accounts";
import { reveal } from "./reveal";

/** A rackform resource as a state has it. */
export interface ManagedResource {
  urn: string;
  kind: string;
  id: string;
  /** The reference of its provider: URN, two colons, id. */
  provider: string;
  inputs: Record<string, unknown>;
  outputs: Record<string, unknown>;
  /** Arguments that are secrets, and those of them that cannot be read here. */
  secret: string[];
  encrypted: string[];
  /** Paths of arguments that the program ignores changes of. */
  ignored: string[];
  /** What went wrong when it was made or changed last. */
  failures: string[];
}

/** A state, or several: what they manage, and in whose accounts. */
export interface LoadedState {
  subject: string;
  resources: ManagedResource[];
  /** Objects that were replaced and wait to be deleted: still the stack's, and not what it wants. */
  leaving: ManagedResource[];
  /** Accounts of explicit providers, by reference. */
  accounts: Map<string, ProviderAccount>;
  /** Pulumi's configuration of the stack, where the CLI could be asked for it. */
  config: ConfigReader;
}

/** Reads states: exported deployments or checkpoints of the embedded engine from files, or a stack through the CLI. */
export async function loadState(from: { files?: string[]; stack?: string }, io: Io): Promise<LoadedState> {
  if (from.files !== undefined) {
    const entries = await Promise.all(from.files.map((file) => entriesOfFile(file, io)));
    return { subject: from.files.join(", "), ...contentsOf(entries.flat()), config: () => undefined };
  }
  try {
    const exported = await pulumi(["stack", "export", "--show-secrets", ...stackFlags(from.stack)], io);
    const config = await stackConfig(from.stack, io);
    const subject = from.stack ?? (await pulumi(["stack", "--show-name"], io)).trim();
    return {
      subject,
      ...contentsOf(entriesIn(jsonOf(exported, "pulumi stack export"), "pulumi stack export")),
      config,
    };
  } catch (error) {
    if (error instanceof NoPulumi)
      throw new Error(`${error.message}, or give an exported deployment with --state`, { cause: error });
    throw error;
  }
}

async function entriesOfFile(file: string, io: Io): Promise<Entry[]> {
  const text = await readFile(resolve(io.cwd, file), "utf8").catch((error: Error) => {
    throw new Error(`the state ${file} cannot be read: ${error.message}`);
  });
  return entriesIn(jsonOf(text, file), file);
}

type Entry = Record<string, unknown>;

function contentsOf(entries: Entry[]): Pick<LoadedState, "resources" | "leaving" | "accounts"> {
  const leaving = entries.filter((entry) => entry.delete === true);
  const staying = entries.filter((entry) => entry.delete !== true);
  return {
    resources: staying.flatMap((entry) => managed(entry) ?? []),
    leaving: leaving.flatMap((entry) => managed(entry) ?? []),
    accounts: accountsOf(entries),
  };
}

/** Nothing for other packages' resources, and for those that are only read. */
function managed(entry: Entry): ManagedResource | undefined {
  const kind = ownKind(entry.type);
  if (!kind || entry.external === true) return undefined;
  const { values: inputs, secret, encrypted } = reveal(entry.inputs);
  const { values: outputs } = reveal(entry.outputs);
  return {
    urn: String(entry.urn),
    kind,
    id: String(entry.id),
    provider: typeof entry.provider === "string" ? entry.provider : "",
    inputs,
    outputs,
    secret,
    encrypted,
    ignored: texts(entry.ignoreChanges),
    failures: texts(entry.initErrors),
  };
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

/** `{deployment: {resources}}` of an export, `{checkpoint: {latest: {resources}}}` of a backend's file, or bare. */
function entriesIn(state: unknown, where: string): Entry[] {
  const at = (value: unknown, ...keys: string[]): unknown =>
    keys.reduce<unknown>(
      (inner, key) => (inner && typeof inner === "object" ? (inner as Entry)[key] : undefined),
      value,
    );
  const candidates = [
    at(state, "deployment", "resources"),
    at(state, "checkpoint", "latest", "resources"),
    at(state, "resources"),
  ];
  const found = candidates.find(Array.isArray) as Entry[] | undefined;
  // A stack without resources has no list.
  if (!found && at(state, "deployment") === undefined)
    throw new Error(`${where} is no Pulumi deployment: it has no resources`);
  const none = found?.findIndex((entry) => typeof entry !== "object" || entry === null) ?? -1;
  if (none >= 0)
    throw new Error(`${where} cannot be read: its resource ${none + 1} is none; export it again`);
  return found ?? [];
}
