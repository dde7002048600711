/** The way of a server that works out, in order (i3d.md section 2.3). */
export const WAY = [
  "created",
  "discovering",
  "discovered",
  "allocating",
  "allocated",
  "configuring_network",
  "network_configured",
  "provisioning",
  "provisioned",
  "delivered",
];

/** All thirteen statuses. */
export const STATUSES = [...WAY, "failed", "releasing", "released"];

const FINAL = new Set(["delivered", "failed", "released"]);
export const isFinal = (status: string): boolean => FINAL.has(status);

/** Whether the server is neither released nor on the way there. */
export const isLive = (status: string): boolean => status !== "releasing" && status !== "released";

/** Whether the network of a server in this status is set up. */
export const hasNetwork = (status: string): boolean =>
  WAY.indexOf(status) >= WAY.indexOf("network_configured");

/**
 * Statuses that a filter value stands for; `creating` is a group, as the list's description hints (section
 * 2.3).
 */
export const statusesOf = (filter: string): string[] => (filter === "creating" ? WAY.slice(0, -1) : [filter]);
