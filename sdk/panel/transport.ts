import { type Redactor, retryOptions, systemClock, Transport, type TransportOptions } from "../core";
import { authenticate } from "./authenticate";
import { Caller } from "./caller";
import { basicHeader, type CheckedCredentials, checkCredentials, type PanelCredentials } from "./credentials";
import { panelFailure } from "./failure";
import type { PanelProfile } from "./profile";

/** The documents show no answer for these; an empty body is taken as success. */
const answerNotDocumented = new Set([
  "servers.setName",
  "servers.power.reboot",
  "servers.power.powerOn",
  "servers.power.powerOff",
  "servers.setReverse",
  "servers.delegateReverse",
  "servers.software.mountIso",
]);

const basicOperations = new Set(["dns.dyndns.update"]);

/** The way to the panel for one account. Credentials are checked at once, the log-in waits for the first call. */
export function makeCaller(
  profile: PanelProfile,
  given: PanelCredentials,
  options: TransportOptions = {},
): Caller {
  const credentials = checkCredentials(profile, given);
  const clock = options.clock ?? systemClock;
  const redactor = (): Redactor => transport.redactor;
  const transport: Transport = new Transport(
    {
      vendor: profile.vendor,
      defaultBaseUrl: profile.defaultBaseUrl,
      authenticate: authenticate({
        profile,
        credentials,
        clock,
        redactor,
        tries: retryOptions(options.retry, clock),
        basicOperations,
      }),
      failure: panelFailure,
      emptyIsFine: (status, operation) => status === 204 || answerNotDocumented.has(operation),
      secrets: secretsOf(credentials),
    },
    { ...options, clock },
  );
  return new Caller(transport, profile);
}

function secretsOf(credentials: CheckedCredentials): (string | undefined)[] {
  if (credentials.form === "key") return [credentials.apiKey];
  const { username, password } = credentials;
  const pair = basicHeader(username, password).slice("Basic ".length);
  return [password, pair, credentials.form === "login" ? credentials.totpSecret : undefined];
}
