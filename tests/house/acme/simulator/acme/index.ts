import type { SimReply, SimRequest, VendorFactory } from "../core";

interface SimRow {
  host: string;
  kind: string;
  data: string;
  seconds: number;
}
interface SimZone {
  id: number;
  name: string;
  version: number;
  rows: SimRow[];
}

const refusal = (status: number, message: string): SimReply => ({ status, body: { message } });
const isBad = ({ kind, data }: SimRow) => kind === "A" && data.split(".").some((part) => Number(part) > 255);

/** What `demo` seeds. */
export const demoAccount = { zones: [{ name: "example.test", rows: [] }] };

/** Acme's API. */
export const createAcme: VendorFactory = () => {
  let zones: SimZone[] = [];
  let made = 0;
  const zoneAt = (path: string) => zones.find(({ id }) => path === `/zones/${id}`);

  function save(zone: SimZone, request: SimRequest): SimReply {
    const { version, rows } = JSON.parse(request.body.toString()) as { version: string; rows: SimRow[] };
    if (Number(version) !== zone.version) return refusal(409, "the zone has changed");
    const bad = rows.find(isBad);
    if (bad) return refusal(422, `${bad.data} is no address`);
    Object.assign(zone, { version: zone.version + 1, rows });
    return { status: 204 };
  }

  return {
    vendor: "acme",
    basePath: "/acme/v1",
    options: {},
    endpointOf: ({ method, path }) => `${method} ${path.replace(/\d+$/, "{id}")}`,
    isWrite: ({ method }) => method !== "GET",
    handle(request) {
      const { method, path, headers } = request;
      if (headers["x-api-key"] !== "acme-key") return refusal(401, "wrong key");
      if (path === "/account") return { status: 200, body: { id: 77 } };
      if (path === "/zones" && method === "POST") {
        const { name } = JSON.parse(request.body.toString()) as { name: string };
        zones.push({ id: ++made, name, version: 1, rows: [] });
        return { status: 204 };
      }
      if (path === "/zones")
        return { status: 200, body: { zones: zones.map(({ id, name }) => ({ id, name })) } };
      const zone = zoneAt(path);
      if (zone && method === "DELETE") {
        zones = zones.filter((other) => other !== zone);
        return { status: 204 };
      }
      if (!zone) return refusal(404, "no such zone");
      return method === "PUT" ? save(zone, request) : { status: 200, body: zone };
    },
    /** `zones`: with these rows, in place of those of a zone of that name; `removed`: names of zones that go. */
    seed({ zones: more = [], removed = [] }) {
      zones = zones.filter(({ name }) => !(removed as string[]).includes(name));
      for (const { name, rows } of more as Pick<SimZone, "name" | "rows">[]) {
        const there = zones.find((zone) => zone.name === name);
        if (there) Object.assign(there, { version: there.version + 1, rows });
        else zones.push({ id: ++made, name, version: 1, rows });
      }
    },
    inspect: () => structuredClone({ zones }),
    reset: () => void (zones = []),
    credentials: () => ({ ACME_API_KEY: "acme-key" }),
  };
};
