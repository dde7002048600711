import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import type { Io } from "../io";

/** A rackform resource as a state has it. */
export interface ManagedResource {
  urn: string;
  kind: string;
  id: string;
  inputs: Record<string, unknown>;
  outputs: Record<string, unknown>;
}

export interface LoadedState {
  subject: string;
  resources: ManagedResource[];
  /** Pulumi's configuration of the stack, where the CLI could be asked for it. */
  config: Record<string, string>;
}

const ownType = /^(?:pulumi-nodejs:dynamic\/rackform|rackform:index):(\w+)$/;
const secretMark = "4dabf18193072939515e22adb298388d";

/** Reads a state: an exported deployment or a checkpoint of the embedded engine from a file, or a stack through the CLI. */
export async function loadState(from: { file?: string; stack?: string }, io: Io): Promise<LoadedState> {
  if (from.file !== undefined) {
    const text = await readFile(from.file, "utf8").catch((error: Error) => {
      throw new Error(`the state ${from.file} cannot be read: ${error.message}`);
    });
    return { subject: from.file, resources: resourcesOf(parse(text, from.file)), config: {} };
  }
  const stack = from.stack === undefined ? [] : ["--stack", from.stack];
  const exported = await pulumi(["stack", "export", ...stack], io);
  const shown = await pulumi(["config", "--show-secrets", "--json", ...stack], io);
  const subject = from.stack ?? (await pulumi(["stack", "--show-name"], io)).trim();
  return { subject, resources: resourcesOf(parse(exported, "pulumi stack export")), config: configOf(shown) };
}

async function pulumi(args: string[], io: Io): Promise<string> {
  const binary = io.env.PULUMI_BIN ?? "pulumi";
  try {
    const { stdout } = await promisify(execFile)(binary, [...args, "--non-interactive"], {
      cwd: io.cwd,
      env: { ...io.env, PULUMI_SKIP_UPDATE_CHECK: "1" },
      maxBuffer: 1024 ** 3,
      signal: io.signal,
    });
    return stdout;
  } catch (error) {
    const failure = error as NodeJS.ErrnoException & { stderr?: string };
    if (failure.code === "ENOENT") {
      throw new Error(`${binary} was not found: install Pulumi, set PULUMI_BIN, or give an exported deployment with --state`, { cause: error });
    }
    throw new Error(`pulumi ${args.slice(0, 2).join(" ")} failed: ${(failure.stderr ?? failure.message).trim()}`, { cause: error });
  }
}

function configOf(text: string): Record<string, string> {
  const shown = JSON.parse(text) as Record<string, { value?: string; objectValue?: unknown }>;
  return Object.fromEntries(
    Object.entries(shown).flatMap(([key, { value, objectValue }]) => {
      const given = objectValue === undefined ? value : JSON.stringify(objectValue);
      return given === undefined ? [] : [[key, given]];
    }),
  );
}

function parse(text: string, where: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${where} is not JSON: ${(error as Error).message}`, { cause: error });
  }
}

/** The rackform resources in a deployment; those that are being deleted or are only read are left out. */
export function resourcesOf(state: unknown): ManagedResource[] {
  const found = listIn(state);
  if (!found) throw new Error("this is no Pulumi deployment: it has no resources");
  return found.flatMap((entry) => {
    const kind = ownType.exec(String(entry.type))?.[1];
    if (!kind || entry.delete === true || entry.external === true) return [];
    return [{ urn: String(entry.urn), kind, id: String(entry.id), inputs: plain(entry.inputs), outputs: plain(entry.outputs) }];
  });
}

/** `{deployment: {resources}}` of an export, `{checkpoint: {latest: {resources}}}` of a backend's file, or bare. */
function listIn(state: unknown): Record<string, unknown>[] | undefined {
  const at = (value: unknown, ...keys: string[]): unknown =>
    keys.reduce<unknown>((inner, key) => (inner && typeof inner === "object" ? (inner as Record<string, unknown>)[key] : undefined), value);
  const candidates = [at(state, "deployment", "resources"), at(state, "checkpoint", "latest", "resources"), at(state, "resources")];
  if (at(state, "deployment") !== undefined && candidates[0] === undefined) return [];
  return candidates.find(Array.isArray) as Record<string, unknown>[] | undefined;
}

/** Properties with secrets in plain where they are, and without them where they are encrypted. */
function plain(properties: unknown): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries((properties ?? {}) as Record<string, unknown>).flatMap(([key, value]) => {
      if (!value || typeof value !== "object" || !(secretMark in value)) return [[key, value]];
      const { plaintext } = value as { plaintext?: string };
      return plaintext === undefined ? [] : [[key, JSON.parse(plaintext) as unknown]];
    }),
  );
}
