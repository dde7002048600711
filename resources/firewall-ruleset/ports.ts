/** A range of ports, both ends included. */
export interface Ports {
  begin: number;
  end: number;
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
