import type { Simulator } from "../../simulator";

/** How many requests each endpoint of each vendor got, as a table. */
export function requestTable(simulator: Simulator): string {
  const rows = Object.entries(simulator.requests.counts().vendors).flatMap(([vendor, counts]) =>
    Object.entries(counts?.endpoints ?? {}).map(
      ([endpoint, count]) => [vendor, endpoint, String(count)] as const,
    ),
  );
  const width = Math.max(...rows.map(([, endpoint]) => endpoint.length), 8);
  const line = (vendor: string, endpoint: string, count: string) =>
    `  ${vendor.padEnd(10)} ${endpoint.padEnd(width)} ${count.padStart(6)}`;
  return [
    "Requests at the vendors",
    line("vendor", "endpoint", "count"),
    ...rows.map((row) => line(...row)),
    "",
  ].join("\n");
}

export const nextSteps = `With a real account:
  npm install rackform @pulumi/pulumi
  pulumi config set --secret --path rackform:gigahost.apiKey flux_live_…   (or GIGAHOST_API_KEY in the environment)
  pulumi up
See README.md for the five-minute start, and "rackform --help" for the tools.
`;
