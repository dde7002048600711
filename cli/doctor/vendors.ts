import axios, { type AxiosAdapter } from "axios";
import { makeClient } from "../../provider/clients";
import {
  type Configuration,
  configurationFields,
  type ConfigReader,
  vendorConfiguration,
} from "../../provider/configuration";
import { type VendorName, vendorNames } from "../../resources/contract/vendors";
import {
  type AccountIdentity,
  adapterFor,
  type CallOptions,
  type ErrorKind,
  isKind,
  RackformError,
} from "../../sdk/core";
import { configuredVendors } from "../configured-vendors";
import type { Io } from "../io";
import { type Check, failed, ok, oneLine, skipped, warning } from "./check";
import { skewCheck } from "./clock-skew";
import { reads } from "./vendor-read";

/** Milliseconds that one vendor may take. */
const patience = 20_000;

/** Credentials and reachability, vendor by vendor, all at once. */
export async function vendorChecks(config: ConfigReader, io: Io): Promise<Check[]> {
  return (await Promise.all(vendorNames.map((vendor) => vendorCheck(vendor, config, io)))).flat();
}

async function vendorCheck<V extends VendorName>(vendor: V, config: ConfigReader, io: Io): Promise<Check[]> {
  const dates: { date: string | undefined; at: number }[] = [];
  try {
    if (!configuredVendors(config, io.env).includes(vendor)) return [skipped(vendor, "no credentials")];
    const settings = vendorConfiguration(vendor, config, io.env);
    const client = makeClient(vendor, settings, {
      adapter: noting(settings, dates),
      retry: { attempts: 2 },
      timeoutMs: patience / 2,
    });
    const limits = { signal: io.signal, deadline: Date.now() + patience };
    const shown = await reads[vendor](client, limits).catch((error: unknown) => {
      if (isKind(error, "cancelled")) throw error;
      return problem(vendor, error);
    });
    const last = dates.at(-1);
    const skew = skewCheck(vendor, last?.date, last?.at ?? 0, settings.totpSecret !== undefined);
    if (typeof shown !== "string") return [shown, ...skew];
    const account = await accountOf(client, limits);
    return [ok(vendor, `reachable, credentials accepted: ${shown}; ${account}`), ...skew];
  } catch (error) {
    io.signal.throwIfAborted();
    return [problem(vendor, error)];
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

/** How to mend what went wrong, by the error's kind. */
const fixes: Partial<Record<ErrorKind, (vendor: VendorName) => string>> = {
  authentication: checkCredentials,
  permission: checkCredentials,
  validation: (vendor) =>
    `correct rackform:${vendor} or the environment variables ${variablesOf(vendor).join(", ")}`,
  transient: () => "check the network, the proxy and the vendor's status page, then try again",
  timeout: () => "check the network, the proxy and the vendor's status page, then try again",
  ambiguous: () => "check the network, the proxy and the vendor's status page, then try again",
  "rate-limit": () => "wait some minutes; other programs with these credentials use up the allowance",
  protocol: (vendor) =>
    `check the base URL (${variablesOf(vendor).at(-1)}); a proxy or a portal may be answering instead`,
};

function checkCredentials(vendor: VendorName): string {
  const variables = variablesOf(vendor).slice(0, -1);
  return `check ${variables.join(", ")}, or the stack's configuration rackform:${vendor}`;
}

function problem(vendor: VendorName, error: unknown): Check {
  if (isKind(error, "permission") && withNarrowKeys.includes(vendor)) {
    return warning(
      vendor,
      `credentials accepted, but they may not do this: ${said(error)}`,
      "widen the key's permissions, unless it is meant for other things only",
    );
  }
  const fix = error instanceof RackformError ? fixes[error.kind]?.(vendor) : undefined;
  return failed(
    vendor,
    said(error),
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
  return Object.values(configurationFields[vendor] as Record<string, readonly string[]>).flatMap(
    ([first]) => first ?? [],
  );
}
