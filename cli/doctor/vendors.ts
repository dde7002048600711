import axios, { type AxiosAdapter } from "axios";
import { makeClient } from "../../provider/clients";
import { type ConfigReader, fieldFacts, isSetting, vendorConfiguration } from "../../provider/configuration";
import { vendors } from "../../provider/vendors";
import type { Configuration } from "../../provider/vendors/facts";
import { type VendorName, vendorNames } from "../../resources/contract/vendors";
import {
  type AccountIdentity,
  adapterFor,
  type CallOptions,
  type ErrorKind,
  isKind,
  RackformError,
} from "../../sdk/core";
import { isConfigured } from "../configured-vendors";
import type { Io } from "../io";
import { type Check, failed, ok, oneLine, skipped, warning } from "./check";
import { skewCheck } from "./clock-skew";
import { authorityOf } from "./authority";
import { fieldsOf, textToField } from "./configuration";
import { askKey } from "./move-key";

/** Milliseconds that one vendor may take. */
const patience = 20_000;

/** A stack's configuration, as far as it could be read. */
export interface StackConfiguration {
  config: ConfigReader;
  /** The stack that was asked for; the selected one where none was. */
  stack: string | undefined;
  /** Vendors whose part of it could not be read, each with the file that has it. */
  unread: ReadonlyMap<VendorName, string>;
}

/** Credentials and reachability, vendor by vendor, all at once. */
export async function vendorChecks(
  given: StackConfiguration,
  io: Io,
  told: readonly (string | undefined)[] = [],
): Promise<Check[]> {
  const vendors = vendorNames.filter((vendor) => !told.includes(vendor));
  const checks = (await Promise.all(vendors.map((vendor) => vendorCheck(vendor, given, io)))).flat();
  const isNone =
    given.unread.size === 0 &&
    vendors.length === vendorNames.length &&
    checks.every(({ status }) => status === "skipped");
  return isNone ? [...checks, noCredentials()] : checks;
}

/** A program may have an explicit `Provider`, which nobody but the program knows. */
function noCredentials(): Check {
  return warning(
    "credentials",
    "none, neither in a stack's configuration nor in the environment: no vendor was asked",
    askKey({ key: "rackform:gigahost.apiKey", path: true }),
  );
}

async function vendorCheck<V extends VendorName>(
  vendor: V,
  { config, stack, unread }: StackConfiguration,
  io: Io,
): Promise<Check[]> {
  const dates: { date: string | undefined; at: number }[] = [];
  try {
    if (!isConfigured(vendor, config, io.env)) {
      const file = unread.get(vendor);
      return [skipped(vendor, file === undefined ? "no credentials" : `what ${file} has could not be read`)];
    }
    const settings = vendorConfiguration(vendor, config, io.env);
    const client = makeClient(vendor, settings, {
      adapter: noting(settings, dates),
      retry: { attempts: 2 },
      timeoutMs: patience / 2,
    });
    const limits = { signal: io.signal, deadline: Date.now() + patience };
    const shown = await vendors[vendor].trial.read(client, limits).catch((error: unknown) => {
      if (isKind(error, "cancelled")) throw error;
      return problem(vendor, error, sourceOf(vendor, config, stack, io.env));
    });
    const last = dates.at(-1);
    const skew = skewCheck(vendor, last?.date, last?.at ?? 0, settings.totpSecret !== undefined);
    if (typeof shown !== "string") return [shown, ...skew];
    const [account, authority] = await Promise.all([
      accountOf(client, limits),
      authorityOf(vendor, client, limits),
    ]);
    return [ok(vendor, `reachable, credentials accepted: ${shown}; ${account}; ${authority}`), ...skew];
  } catch (error) {
    io.signal.throwIfAborted();
    return [problem(vendor, error, sourceOf(vendor, config, stack, io.env))];
  }
}

/** Whose account it is, by which states tell it from others. */
async function accountOf(
  client: { identity(limits: CallOptions): Promise<AccountIdentity | undefined> },
  limits: CallOptions,
): Promise<string> {
  const unknown = "the vendor does not say to this key which account it is";
  try {
    const account = await client.identity(limits);
    return account ? `account ${account.id}${account.name ? ` (${account.name})` : ""}` : unknown;
  } catch (error) {
    if (isKind(error, "cancelled")) throw error;
    return unknown;
  }
}

/** Answers as they come, with the vendor's time noted. */
function noting({ baseUrl }: Configuration, dates: { date: string | undefined; at: number }[]): AxiosAdapter {
  const adapter =
    (baseUrl === undefined ? undefined : safely(() => adapterFor(baseUrl))) ?? axios.getAdapter("http");
  return async (request) => {
    const response = await adapter(request);
    const { date } = response.headers as Record<string, unknown>;
    dates.push({ date: typeof date === "string" ? date : undefined, at: Date.now() });
    return response;
  };
}

/** A base URL that is none is refused by the client, with a better message. */
function safely<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

/** Vendors whose keys can be narrow; elsewhere a refusal means that the credentials are wrong. */
const withNarrowKeys: readonly VendorName[] = ["gigahost"];

/** Where a vendor's credentials come from, and how to give others. */
interface Source {
  /** What is given of them, and where. */
  says: string;
  fix: string;
  /** How to mend a configuration of the wrong form, where that is known. */
  reform?: string;
}

function sourceOf(
  vendor: VendorName,
  config: ConfigReader,
  stack: string | undefined,
  env: NodeJS.ProcessEnv,
): Source {
  const inConfig = fieldsOf(config(`rackform:${vendor}`));
  if (inConfig === undefined) {
    const fix = textToField(vendor, stack);
    return { says: "", fix, reform: fix };
  }
  const fields = Object.keys(vendors[vendor].fields).filter((field) => !isSetting(field));
  const named = fields.filter((field) => inConfig.includes(field));
  if (named.length > 0) {
    const asked = askedFor(vendor, named);
    const isWhole = named.includes(asked[0]!);
    return {
      says: isWhole
        ? `the credentials are rackform:${vendor} of the stack's configuration`
        : `rackform:${vendor} of the stack's configuration has ${named.join(", ")} alone, and what is there counts in place of the environment`,
      fix: asked
        .map((field) => askKey({ key: `rackform:${vendor}.${field}`, path: true }, stack))
        .join(" && "),
    };
  }
  const variable = (field: string): string => {
    const names = vendors[vendor].fields[field]!;
    return names.find((name) => env[name]) ?? names[0]!;
  };
  const set = fields.filter((field) => env[variable(field)]);
  return {
    says: `the credentials are ${set.map(variable).join(", ")} of the environment`,
    fix: askedFor(vendor, set)
      .map(variable)
      .map((name) => `read -rs ${name} && export ${name}`)
      .join(" && "),
  };
}

/** Fields to give: those that are missing in the set of which most is there; where it is whole, its secret one. */
function askedFor(vendor: VendorName, given: readonly string[]): string[] {
  const lacking = vendors[vendor].credentials.map((set) => ({
    set,
    missing: set.filter((field) => !given.includes(field)),
  }));
  const [best] = lacking.sort(
    (one, other) => one.missing.length / one.set.length - other.missing.length / other.set.length,
  );
  const { set, missing } = best!;
  return missing.length > 0 ? missing : set.filter((field) => fieldFacts[field]?.secret);
}

type Fix = (vendor: VendorName, source: Source) => string;

const tryLater: Fix = (vendor) => `curl -sSI ${vendors[vendor].baseUrl}`;

/** How to mend what went wrong, by the error's kind. */
const fixes: Partial<Record<ErrorKind, Fix>> = {
  authentication: (_, { fix }) => fix,
  permission: (_, { fix }) => fix,
  validation: (vendor, { reform }) =>
    reform ?? `correct rackform:${vendor}, or ${variablesOf(vendor).join(", ")}`,
  transient: tryLater,
  timeout: tryLater,
  ambiguous: tryLater,
  "rate-limit": () => "wait some minutes; other programs with these credentials use up the allowance",
  protocol: (vendor) =>
    `check the base URL (${variablesOf(vendor).at(-1)}); a proxy or a portal may be answering instead`,
};

/** Kinds of errors that are the credentials' own. */
const refusals: readonly ErrorKind[] = ["authentication", "permission"];

function problem(vendor: VendorName, error: unknown, source: Source): Check {
  if (isKind(error, "permission") && withNarrowKeys.includes(vendor)) {
    return warning(
      vendor,
      `credentials accepted, but they may not do this: ${said(error)}`,
      "widen the key's permissions, unless it is meant for other things only",
    );
  }
  const fix = error instanceof RackformError ? fixes[error.kind]?.(vendor, source) : undefined;
  const isRefused = error instanceof RackformError && refusals.includes(error.kind);
  return failed(
    vendor,
    isRefused ? `${said(error)}; ${source.says}` : said(error),
    fix ?? "try again; rackform simulate helps to tell the vendor from the program",
  );
}

function said(error: unknown): string {
  if (!(error instanceof RackformError)) return oneLine(error);
  const { message, vendorMessage } = error.facts;
  return oneLine(
    vendorMessage && !message.includes(vendorMessage) ? `${message} (${vendorMessage})` : message,
  );
}

/** Names of the environment variables; the base URL's is the last. */
function variablesOf(vendor: VendorName): string[] {
  return Object.values(vendors[vendor].fields).flatMap(([first]) => first ?? []);
}
