/** A range of ports, both ends included. */
export interface Ports {
  begin: number;
  end: number;
  /**
   * The vendor tells one end only. Whether that is a single port or all above or below is not known: it is compared as
   * a single one, and goes back as it came.
   */
  only?: "begin" | "end";
}

/** `443`, `"443"` or `"8000-8100"`; `null` for any, `undefined` for what is no range of ports from 1 to 65535. */
export function parsePorts(ports: string | number | undefined): Ports | null | undefined {
  if (ports === undefined) return null;
  const text = String(ports).trim();
  if (text.toLowerCase() === "any") return null;
  const [, first, last = first] = /^(\d{1,5})(?:\s*-\s*(\d{1,5}))?$/.exec(text) ?? [];
  const [begin, end] = [Number(first), Number(last)];
  return begin >= 1 && begin <= end && end <= 65_535 ? { begin, end } : undefined;
}

/** `undefined` for any port. */
export function formatPorts(ports: Ports | null): string | undefined {
  if (!ports) return undefined;
  return ports.begin === ports.end ? String(ports.begin) : `${ports.begin}-${ports.end}`;
}

/** The same as it is remembered: with what only the vendor's panel makes, a port 0 and a range with one end. */
export function writePorts(ports: Ports | null): string | undefined {
  if (ports?.only === "begin") return `${ports.begin}-`;
  if (ports?.only === "end") return `-${ports.end}`;
  return formatPorts(ports);
}

/** Ports of a program or a memory: a memory may hold what a program may not. */
export function recallPorts(ports: string | number | undefined): Ports | null | undefined {
  const [, first, last] = /^(\d{0,5})-(\d{0,5})$/.exec(String(ports)) ?? [];
  if (first && last === "") return { begin: Number(first), end: Number(first), only: "begin" };
  if (last && first === "") return { begin: Number(last), end: Number(last), only: "end" };
  if (first && last && Number(first) === 0) return { begin: 0, end: Number(last) };
  return parsePorts(ports);
}
