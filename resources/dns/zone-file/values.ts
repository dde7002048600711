import type { DnsType, RecordValue } from "../types";
import { textOf } from "./escapes";
import { fullName } from "./names";
import { LineProblem } from "./problem";
import type { Token } from "./tokens";

/** The parts of a record's data, taken one after the other. */
class Parts {
  #at = 0;

  constructor(
    private readonly type: string,
    private readonly tokens: Token[],
    private readonly origin: string,
  ) {}

  next(what: string): Token {
    const token = this.tokens[this.#at++];
    if (!token) throw new LineProblem(`${this.type} lacks its ${what}`);
    return token;
  }

  /** A host in full, with the final dot. */
  host(): string {
    const full = fullName(this.next("host"), this.origin);
    return full === "" ? "." : `${full}.`;
  }

  number(what: string): number {
    const { raw } = this.next(what);
    if (!/^\d{1,5}$/.test(raw) || Number(raw) > 65535)
      throw new LineProblem(`${raw} is not a ${what} of ${this.type}; it is a number from 0 to 65535`);
    return Number(raw);
  }

  /** A part as it is written, in quotes: for types whose value is their presentation. */
  presented(what: string): string {
    const { raw, quoted } = this.next(what);
    return `"${quoted ? raw : raw.replace(/\\[^]|"/g, (found) => (found === '"' ? '\\"' : found))}"`;
  }

  rest(): Token[] {
    const rest = this.tokens.slice(this.#at);
    this.#at = this.tokens.length;
    return rest;
  }

  end(): void {
    const extra = this.tokens[this.#at];
    if (extra) throw new LineProblem(`${this.type} has ${JSON.stringify(extra.raw)} after its last part`);
  }
}

type Reader = (parts: Parts) => RecordValue;

const address: Reader = (parts) => ({ value: parts.next("address").raw });
const host: Reader = (parts) => ({ value: parts.host() });

/** How each type's data reads, as the arguments of a DnsRecord spell it. */
const readers: Record<DnsType, Reader> = {
  A: address,
  AAAA: address,
  CNAME: host,
  NS: host,
  ALIAS: host,
  DNAME: host,
  PTR: host,
  MX: (parts) => ({ priority: parts.number("priority"), value: parts.host() }),
  SRV: (parts) => ({
    priority: parts.number("priority"),
    weight: parts.number("weight"),
    port: parts.number("port"),
    value: parts.host(),
  }),
  TXT(parts) {
    const strings = [parts.next("text"), ...parts.rest()];
    return { value: textOf(...strings.map(({ raw }) => raw)) };
  },
  CAA: (parts) => ({
    value: `${parts.number("flags")} ${parts.next("tag").raw} ${parts.presented("value")}`,
  }),
  NAPTR(parts) {
    const numbers = `${parts.number("order")} ${parts.number("preference")}`;
    const texts = ["flags", "service", "regular expression"].map((what) => parts.presented(what)).join(" ");
    return { value: `${numbers} ${texts} ${parts.host()}` };
  },
};

/** Reads a record's data. */
export function readValue(type: DnsType, tokens: Token[], origin: string): RecordValue {
  const [first] = tokens;
  if (first?.raw === "\\#" && !first.quoted)
    throw new LineProblem(
      `${type} has its data as octets (\\#, RFC 3597); write it in the form of its own type`,
    );
  const parts = new Parts(type, tokens, origin);
  const value = readers[type](parts);
  parts.end();
  return value;
}
