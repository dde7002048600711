import type { ErrorKind } from "../core";

/** What an error code of Artnet means to a caller. Meanings are read from names and context (artnet.md section 1.2). */
export interface CodeMeaning {
  kind: ErrorKind;
  message: string;
}

const internal = (what: string): CodeMeaning => ({
  kind: "transient",
  message: `the vendor reports an internal error (${what})`,
});
const invalid = (message: string): CodeMeaning => ({ kind: "validation", message });
const missing = (message: string): CodeMeaning => ({ kind: "not-found", message });
const conflict = (message: string): CodeMeaning => ({ kind: "conflict", message });
const forbidden = (message: string): CodeMeaning => ({ kind: "permission", message });

/** Every error code of the document. */
export const errorCodes: Readonly<Record<string, CodeMeaning>> = {
  "unknown-command": { kind: "protocol", message: "the vendor does not know this command; check baseUrl" },
  "authorization-failed": forbidden(
    "the customer number or API key is wrong, or the object does not exist or belongs to somebody else (the vendor does not tell which)",
  ),
  "invalid-id": missing("no such e-mail or customer"),

  "incorrect-param-value": invalid("a parameter is missing or malformed"),
  "invalid-param-value": invalid("a parameter is missing or malformed"),
  "invalid-service-type": invalid("the id belongs to a service of another type"),

  "dns-servers-insufficient": invalid("too few name servers were given"),
  "edit-dns-error": invalid("the registry refused the name servers"),

  "ip-not-allowed": forbidden("the address is not one that this account may use here"),
  "internal-fail-over-ip-error": internal("fail-over IP"),

  "invalid-parent-service-type": invalid("the parent service is not a server"),
  "invalid-ips-number": invalid("the number of addresses is out of range"),
  "internal-service-create-error": internal("service creation"),
  "internal-service-update-error": internal("service update"),
  "internal-additional-ip-error": internal("additional IP"),

  "service-suspended": forbidden("the service is locked"),
  "unsupported-feature": invalid("this server does not have the feature"),
  unconfirmed: invalid("the confirmation is missing"),
  "internal-operation-error": internal("operation"),
  "internal-update-error": internal("update"),

  "incorrect-ip": invalid("the address is malformed"),
  "ip-already-blackholed": conflict("the address is blackholed already"),
  "ip-not-blackholed": missing("the address is not blackholed"),
  "admin-blackhole": forbidden(
    "the network administrator set this blackhole; only the administrator can lift it",
  ),
  "internal-blackholing-ip-error": internal("blackholing"),

  "invalid-zone-id": missing("no such DNS zone"),
  "invalid-zone-type": invalid("the zone is of the other type (primary against secondary)"),
  "domain-not-allowed": forbidden("this account may not add that domain"),
  "domain-already-exists": conflict("the zone exists already, perhaps with another customer"),
  "unresolveable-master-nameserver": invalid("the master name server does not resolve"),
  "incorrect-soa-serial": conflict("somebody changed the zone since it was read"),
  "internal-dns-error": internal("DNS"),

  "invalid-subclass": missing("no such reverse DNS subclass in this subnetwork"),
  "invalid-origin": invalid("the origin lies outside the subclass"),
  "invalid-serial": conflict("somebody changed the reverse DNS subclass since it was read"),

  "invalid-ruleset-id": missing("no such firewall ruleset"),
  "too-many-rules": invalid("more rules than the ruleset may hold in one direction"),
  "rules-syntax-error": invalid("a firewall rule is malformed"),
  "internal-firewall-error": internal("firewall"),

  "invalid-server-id": missing("no such server in the offer"),
  "internal-error-invalid-service": internal("service"),
  "internal-error-invalid-data": internal("data"),

  "instance-password-incorrect": forbidden("the management password of the instance is wrong"),
  "internal-cloud-power-on-error": internal("cloud action"),
  "internal-instance-resources-negotiate": internal("resources"),
  "instance-resources-negotiate-incorrect-parameters": invalid("a resource is out of range or off its step"),
  "instance-resources-negotiate-cannot-decrease-hdd": invalid("the disk cannot be made smaller"),
  "instance-unable-shutdown": conflict("the operating system did not stop within 30 seconds"),
  "instance-boot-incorrect-installation-image": invalid("no such installation image"),
  "internal-instance-boot-mode-installation-image": internal("boot mode"),
  "instance-custom-properties-display-name-too-long": invalid(
    "the display name is longer than 35 characters",
  ),
  "instance-custom-properties-notes-too-long": invalid("the notes are longer than 10240 characters"),
  "internal-instance-custom-properties-edit-error": internal("custom properties"),
  "password-too-short": invalid("the password is shorter than 4 characters"),
  "password-invalid": invalid("the password has characters that are not allowed"),
  "internal-instance-delete-error": internal("deletion"),
};

/** The meaning of a code; unknown ones count as refusals, except internal errors by their name. */
export function meaningOf(code: string): CodeMeaning {
  return (
    errorCodes[code] ??
    (code.startsWith("internal-")
      ? internal("unknown kind")
      : invalid(`the vendor refused with an unknown code`))
  );
}
