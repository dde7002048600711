import { type CallOptions, type ErrorKind, RackformError } from "../core";
import { type Caller, invalid, required } from "../panel";

export interface DyndnsUpdate {
  /** Full names. */
  hostnames: string[];
  ipv4?: string;
  ipv6?: string;
}

/** What the service says of one name. */
export interface DyndnsAnswer {
  /** `good`: changed; `nochg`: was so already. */
  code: "good" | "nochg";
  /** What follows the code, usually the address. */
  detail: string;
}

const refusals: Readonly<Record<string, { kind: ErrorKind; why: string }>> = {
  nohost: { kind: "not-found", why: "the name is in no zone of this account" },
  notfqdn: { kind: "validation", why: "the name is not fully qualified" },
  badauth: { kind: "authentication", why: "the credentials were refused" },
  dnserr: { kind: "transient", why: "the vendor's DNS failed" },
  badagent: { kind: "validation", why: "the address is not valid" },
};

/** Dynamic DNS, answered in plain text (gigahost.md section 4). Missing records are made, with a TTL of 60 s. */
export class Dyndns {
  constructor(private readonly caller: Caller) {}

  /** Points names to an address; without one, to where the call comes from. Repeating it changes nothing. */
  async update({ hostnames, ipv4, ipv6 }: DyndnsUpdate, options?: CallOptions): Promise<DyndnsAnswer[]> {
    const build = () => {
      if (hostnames.length === 0) throw invalid("hostnames", "at least one name is needed");
      const hostname = hostnames.map((one) => required("hostnames", one)).join(",");
      const query = { hostname, myip: ipv4, myipv6: ipv6 };
      return {
        name: "dns.dyndns.update",
        method: "GET",
        path: "/dns/dyndns",
        query,
        effect: "keyed",
      } as const;
    };
    const text = await this.caller.text(build, options);
    const lines = text.split(/\r?\n/).map((line) => line.trim());
    return lines.filter(Boolean).map((line) => this.#answer(line));
  }

  #answer(line: string): DyndnsAnswer {
    const [code = "", ...rest] = line.split(/\s+/);
    if (code === "good" || code === "nochg") return { code, detail: rest.join(" ") };
    const refusal = Object.hasOwn(refusals, code) ? refusals[code] : undefined;
    const { vendor } = this.caller.profile;
    const facts = refusal
      ? { kind: refusal.kind, code, message: refusal.why }
      : { kind: "protocol" as const, message: `the answer is none of dyndns: ${line.slice(0, 60)}` };
    throw new RackformError({
      vendor,
      operation: "dns.dyndns.update",
      applied: refusal ? "no" : "unknown",
      ...facts,
    });
  }
}
