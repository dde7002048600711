import type { ConfigReader } from "../../provider/configuration";
import { ProcessRun } from "../../provider/process-run";
import type { Run } from "../../resources/contract/run";
import { type Io, remark } from "../io";
import { isUsualProvider } from "../own-kind";
import { providerName } from "./accounts";
import type { LoadedState } from "./deployment";

/** A run that believes what it reads: that a whole zone is gone is what a drift report is for, and nothing is written. */
class DriftRun extends ProcessRun {
  override allowsMassDelete(): boolean {
    return true;
  }
}

export interface Runs {
  /** The run with the account that a provider's resources are in; a text where it cannot be had: why. */
  of(provider: string): Run | string;
}

/** One run for the stack's own account, and one for each explicit provider. */
export function runsOf({ config, accounts }: LoadedState, io: Io): Runs {
  const known = new Map<string, Run | string>();
  const make = (reader: ConfigReader) => new DriftRun(reader, io.env, (message) => remark(io, message));
  const find = (provider: string): Run | string => {
    const account = accounts.get(provider);
    if (!account)
      return `belongs to the provider ${providerName(provider)}, which is not in the state: its account is not known`;
    if (!account.encrypted) return make(account.config);
    return `belongs to the provider ${account.name}, whose credentials are encrypted in the state; export it with pulumi stack export --show-secrets`;
  };
  return {
    of(provider) {
      const name = isUsualProvider(provider) ? "" : provider;
      const run = known.get(name) ?? (name === "" ? make(config) : find(name));
      known.set(name, run);
      return run;
    },
  };
}
