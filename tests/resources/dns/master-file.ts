import { characterStrings } from "./rfc1035";

/** A record of a master file, its owner and data as they are written. */
export interface MasterRecord {
  owner: string;
  ttl: number;
  type: string;
  data: string;
}

/** Types that a name server knows by RFC; any other makes it refuse the whole file. */
const known = new Set("A AAAA CNAME MX TXT NS SRV CAA DNAME NAPTR PTR".split(" "));

/** How many parts the data of a type has, the last one being a host where the type has one. */
const hosts: Record<string, number> = { CNAME: 1, NS: 1, DNAME: 1, PTR: 1, MX: 2, SRV: 4, NAPTR: 6 };

/** A name as RFC 1035 section 5.1 has it, with nothing escaped that this project would have to write so. */
const name =
  /^(@|\.|(\*|[A-Za-z0-9_](?:[A-Za-z0-9_/-]*[A-Za-z0-9_])?)(\.(\*|[A-Za-z0-9_](?:[A-Za-z0-9_/-]*[A-Za-z0-9_])?))*\.?)$/;

/**
 * Reads a master file the way a strict name server does, and refuses it whole where one would. It shares nothing with the
 * code that writes them, and takes only what a writer may write: a record a line, no parentheses.
 */
export function masterFile(text: string): MasterRecord[] {
  if (/[^\n\x20-\x7e]/.test(text)) throw new Error("a character that is no printable ASCII");
  const [first, ...lines] = text.split("\n");
  if (!/^\$ORIGIN \S+\.$/.test(first!)) throw new Error(`no origin: ${first}`);
  if (lines.pop() !== "") throw new Error("the last line is not closed");
  return lines.flatMap((line) => {
    if (line.startsWith(";")) return [];
    const [, owner, ttl, type, data] = /^(\S+) (\d{1,10}) IN (\S+) (.+)$/.exec(line) ?? [];
    if (owner === undefined) throw new Error(`not a record: ${line}`);
    if (!name.test(owner)) throw new Error(`not an owner: ${owner}`);
    if (!known.has(type!)) throw new Error(`not a type: ${type}`);
    if (Number(ttl) > 2 ** 31 - 1) throw new Error(`not a TTL: ${ttl}`);
    const parts = characterStrings(data!);
    const host = hosts[type!];
    if (host !== undefined) {
      const target = data!.split(" ").pop()!;
      if (parts.length !== host || !name.test(target) || !target.endsWith("."))
        throw new Error(`not the data of ${type}: ${data}`);
    }
    if ((type === "A" || type === "AAAA") && !/^[0-9a-f.:]+$/.test(data!))
      throw new Error(`no address: ${data}`);
    if (type === "CNAME" && owner === "@") throw new Error("a CNAME beside the SOA");
    return [{ owner, ttl: Number(ttl), type: type!, data: data! }];
  });
}
