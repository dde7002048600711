import ipaddr from "ipaddr.js";
import { Refusal } from "../../panel/refusal";
import { isHostname } from "./names";
import { textContent } from "./text-value";

export interface Value {
  content: string;
  priority: number | null;
}

type Rule = (value: string, priority: number | undefined) => Value;

const refuse = (text: string): never => {
  throw new Refusal(400, text);
};
const plain = (content: string): Value => ({ content, priority: null });
const undotted = (host: string): string => host.replace(/\.$/, "");

const host =
  (type: string): Rule =>
  (value) =>
    isHostname(value) ? plain(undotted(value)) : refuse(`${type} record value must be a valid hostname`);

const matching =
  (type: string, shape: RegExp): Rule =>
  (value) =>
    shape.test(value) ? plain(value) : refuse(`Invalid ${type} record value`);

const srv: Rule = (value) => {
  const [, numbers = "", target = ""] = /^(\d{1,5} \d{1,5} \d{1,5}) (\S+)$/.exec(value) ?? [];
  const right = numbers.split(" ").every((number) => Number(number) <= 65535);
  // The null target "." is refused too.
  return numbers !== "" && right && isHostname(target)
    ? plain(`${numbers} ${undotted(target)}`)
    : refuse("Invalid SRV record value");
};

const mx: Rule = (value, priority) => {
  if (priority === undefined) return refuse("Priority is required for MX records");
  if (!isHostname(value)) refuse("MX record value must be a valid mail server hostname");
  if (priority < 0 || priority > 65535) refuse("Invalid MX priority");
  return { content: undotted(value), priority };
};

/** Accepted types and what their values must look like (gigahost.md section 3); every other type is refused. */
const rules: Record<string, Rule> = {
  A: (value) => (ipaddr.IPv4.isValidFourPartDecimal(value) ? plain(value) : refuse("Invalid IPv4 address")),
  AAAA: (value) =>
    ipaddr.IPv6.isValid(value) && !value.includes("%")
      ? plain(ipaddr.IPv6.parse(value).toRFC5952String())
      : refuse("Invalid IPv6 address"),
  CNAME: host("CNAME"),
  NS: host("NS"),
  ALIAS: host("ALIAS"),
  PTR: host("PTR"),
  DNAME: host("DNAME"),
  MX: mx,
  SRV: srv,
  TXT: (value) => plain(textContent(value)),
  CAA: matching("CAA", /^\d{1,3} [a-z0-9]+ "[^"\s]*"$/i),
  NAPTR: matching("NAPTR", /^\d{1,5} \d{1,5} "[^"]*" "[^"]*" "[^"]*" \S+$/),
};

export function parseValue(type: string, value: string, priority: number | undefined): Value {
  const rule = Object.hasOwn(rules, type) ? rules[type] : undefined;
  if (!rule) throw new Refusal(400, "Invalid record type");
  return rule(type === "TXT" ? value : value.trim(), priority);
}
