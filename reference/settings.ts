import { type SettingFacts, settingNames, settings } from "../resources/contract/settings";

/** Settings that users have for a stack or an explicit provider; `run` is for tests. */
export const providerSettings = settingNames
  .filter((name) => name !== "run")
  .map((name) => ({ name, ...(settings[name] as SettingFacts) }));
