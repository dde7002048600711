import { ServerName } from "rackform";

/** Whoever is on call at night finds in the panel what the runbook says: role, place in its group, and who to wake. */
const runbook: Record<string, { role: string; wake: string }> = {
  "3301": { role: "db-primary", wake: "dba" },
  "3302": { role: "mail-1", wake: "ops" },
};

const names = Object.entries(runbook).map(
  ([serverId, { role, wake }]) =>
    new ServerName(role, { vendor: "terrahost", serverId, name: `${role} (${wake})` }),
);

/** What the panel said before, which a destroy puts back. */
export const before = names.map(({ previousName }) => previousName);
