import { Failure, notFound } from "./failure";
import { list, page } from "./reply";
import type { Route } from "./routing";

const COUNTRIES: readonly [number, string, string, string][] = [
  [13, "AU", "Australia", "Oceania"],
  [30, "BR", "Brazil", "South America"],
  [80, "DE", "Germany", "Europe"],
  [107, "JP", "Japan", "Asia"],
  [150, "NL", "Netherlands", "Europe"],
  [161, "NO", "Norway", "Europe"],
  [170, "PL", "Poland", "Europe"],
  [188, "SG", "Singapore", "Asia"],
  [220, "UA", "Ukraine", "Europe"],
  [222, "GB", "United Kingdom", "Europe"],
  [223, "US", "United States", "North America"],
];
const countries = COUNTRIES.map(([id, code, name, continent]) => ({ id, code, name, continent }));

const CURRENCIES = [
  { id: 0, name: "EUR", sign: "€", conversionRateToEuro: 1, decimals: 2 },
  { id: 1, name: "USD", sign: "$", conversionRateToEuro: 0.92, decimals: 2 },
  { id: 9, name: "YEN", sign: "¥", conversionRateToEuro: 0.0061, decimals: 0 },
];

/** Ranged lists that this account has nothing in. */
const EMPTY_RANGED = [
  "/account/log",
  "/account/invoice",
  "/account/invoice/unpaid",
  "/tickets",
  "/tickets/openOrUnread",
  "/pingsite",
  "/pingsite/detail",
];
/** The same, where RANGED-DATA is declared as required (i3d.md section 1.3). */
const EMPTY_RANGE_REQUIRED = [
  "/telemetry/colocation/powerUsage/current",
  "/telemetry/colocation/overuse/current",
];
/** Lists without a range that this account has nothing in. */
const EMPTY = [
  "/account/files",
  "/tickets/categories",
  "/dashboard/service",
  "/calc/categories",
  "/calc/locations",
  "/calc/orders",
  "/jobs",
  "/telemetry/colocation/powerUsage",
];
/** Single objects of those lists: never there. */
const ABSENT = [
  "/account/invoice/{invoiceId}",
  "/account/invoice/number/{invoiceNumber}",
  "/tickets/{ticketId}",
  "/calc/orders/{orderId}",
  "/jobs/{jobId}",
];

/** Calls that read, and that no infrastructure hangs on. */
export const smallRoutes: Route[] = [
  {
    method: "GET",
    path: "/health",
    handle: ({ world }) => {
      if (!world.options.healthy) throw new Failure(503, 10503, "FAIL");
      return { status: 200, body: { status: "OK" } };
    },
  },
  { method: "GET", path: "/country", handle: (call) => page(call, countries, ({ code }) => code) },
  { method: "GET", path: "/currency", handle: () => list(CURRENCIES) },
  { method: "GET", path: "/dashboard/status", handle: () => list([{ status: 1, groups: [] }]) },
  ...EMPTY_RANGED.map((path): Route => ({ method: "GET", path, handle: (call) => page(call, [], () => "") })),
  ...EMPTY_RANGE_REQUIRED.map((path): Route => ({
    method: "GET",
    path,
    handle: (call) => page(call, [], () => "", undefined, true),
  })),
  ...EMPTY.map((path): Route => ({ method: "GET", path, handle: () => list([]) })),
  ...ABSENT.map((path): Route => ({
    method: "GET",
    path,
    handle: () => {
      throw notFound();
    },
  })),
];
