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
import { askKey } from "./move-key";

/** Milliseconds that one vendor may take. */
const patience = 20_000;

/** Credentials and reachability, vendor by vendor, all at once. */
export async function vendorChecks(
  config: ConfigReader,
  io: Io,
  told: readonly (string | undefined)[] = [],
): Promise<Check[]> {
  const vendors = vendorNames.filter((vendor) => !told.includes(vendor));
  const checks = (await Promise.all(vendors.map((vendor) => vendorCheck(vendor, config, io)))).flat();
  const isNone = vendors.length === vendorNames.length && checks.every(({ status }) => status === "skipped");
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

async function vendorCheck<V extends VendorName>(vendor: V, config: ConfigReader, io: Io): Promise<Check[]> {
  const dates: { date: string | undefined; at: number }[] = [];
  try {
    if (!isConfigured(vendor, config, io.env)) return [skipped(vendor, "no credentials")];
    const settings = vendorConfiguration(vendor, config, io.env);
    const client = makeClient(vendor, settings, {
      adapter: noting(settings, dates),
      retry: { attempts: 2 },
      timeoutMs: patience / 2,
    });
    const limits = { signal: io.signal, deadline: Date.now() + patience };
    const shown = await vendors[vendor].trial.read(client, limits).catch((error: unknown) => {
      if (isKind(error, "cancelled")) throw error;
      return problem(vendor, error, sourceOf(vendor, config, io.env));
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
    return [problem(vendor, error, sourceOf(vendor, config, io.env))];
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
  name: string;
  fix: string;
}

function sourceOf(vendor: VendorName, config: ConfigReader, env: NodeJS.ProcessEnv): Source {
  const fields = Object.entries(vendors[vendor].fields);
  const secret = fields.find(([field]) => fieldFacts[field]?.secret)!;
  if (config(`rackform:${vendor}`)?.includes(`"${secret[0]}"`))
    return {
      name: `rackform:${vendor} of the stack's configuration`,
      fix: askKey({ key: `rackform:${vendor}.${secret[0]}`, path: true }),
    };
  const set = fields
    .filter(([field]) => !isSetting(field))
    .flatMap(([, names]) => names.filter((name) => env[name]));
  const asked = secret[1].find((name) => env[name]) ?? secret[1][0]!;
  return {
    name: `${set.join(", ")} of the environment`,
    fix: `read -rs ${asked} && export ${asked}`,
  };
}

type Fix = (vendor: VendorName, source: Source) => string;

const tryLater: Fix = (vendor) => `curl -sSI ${vendors[vendor].baseUrl}`;

/** How to mend what went wrong, by the error's kind. */
const fixes: Partial<Record<ErrorKind, Fix>> = {
  authentication: (_, { fix }) => fix,
  permission: (_, { fix }) => fix,
  validation: (vendor) => `correct rackform:${vendor}, or ${variablesOf(vendor).join(", ")}`,
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
    isRefused ? `${said(error)}; the credentials are ${source.name}` : said(error),
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
