import { settings } from "../resources/contract/settings";

/** Settings that users have for a stack or an explicit provider; `run` is for tests. */
export const providerSettings = Object.entries(settings)
  .filter(([name]) => name !== "run")
  .map(([name, { description }]) => ({ name, description }));
