import { domainToASCII } from "node:url";
import { Refusal } from "../../panel/refusal";
import type { GigahostOptions } from "../options";
import type { Zone } from "./model";

const label = /^[a-z0-9_]([a-z0-9_/-]{0,61}[a-z0-9_])?$/;

export function isHostname(text: string): boolean {
  const name = text.toLowerCase().replace(/\.$/, "");
  return name.length > 0 && name.length <= 253 && name.split(".").every((part) => label.test(part));
}

/** A zone's name as it is stored: lower-case ASCII without the final dot. */
export function zoneName(text: string): string {
  const name = domainToASCII(text.trim().replace(/\.$/, "")) || text.trim().toLowerCase();
  if (!isHostname(name) || !name.includes(".")) throw new Refusal(400, "Invalid zone name.");
  return name;
}

/** A record's name as it is stored: relative, lower-case, `@` for the apex. */
export function recordName(zone: Zone, text: string, options: GigahostOptions): string {
  const given = text.trim().toLowerCase().replace(/\.$/, "");
  if (given === "" || given === "@") return "@";
  const stripped =
    options.fqdnNames === "append"
      ? given
      : given === zone.name
        ? "@"
        : given.endsWith(`.${zone.name}`)
          ? given.slice(0, -zone.name.length - 1)
          : given;
  const wildcard = stripped === "*" || stripped.startsWith("*.");
  const rest = wildcard ? stripped.slice(2) : stripped;
  const valid = (rest === "" || rest === "@" || isHostname(rest)) && (!wildcard || options.wildcardNames);
  if (!valid) throw new Refusal(400, "Invalid record name.");
  return stripped;
}
