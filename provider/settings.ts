import { isUnknown } from "../resources/contract/unknown";
import {
  readSetting,
  type SettingFacts,
  type SettingName,
  settingNames,
  settings,
  type SettingValue,
} from "../resources/contract/settings";
import { RackformError, type TransportOptions } from "../sdk/core";
import { cut } from "../sdk/core/cut";
import type { ConfigReader } from "./configuration";

/** A setting as it was given, and where. */
export interface Given<N extends SettingName> {
  value: SettingValue<N>;
  /** The configuration's key or the environment's variable. */
  place: string;
}

/**
 * A setting wherever it was given, Pulumi's config first. What it may not be is an error that names the place.
 *
 * @throws validation
 */
export function givenSettings<N extends SettingName>(
  name: N,
  config: ConfigReader,
  env: NodeJS.ProcessEnv,
): Given<N>[] {
  const facts: SettingFacts = settings[name];
  const key = `rackform:${name}`;
  const places = [
    { place: key, text: config(key) },
    ...(facts.environment ? [{ place: facts.environment, text: env[facts.environment] }] : []),
  ];
  return places.flatMap(({ place, text }) => {
    if (!text || isUnknown(text)) return [];
    const read = readSetting(name, text);
    if ("value" in read) return [{ value: read.value, place }];
    throw new RackformError({
      kind: "validation",
      message: `${place} may be ${read.allowed}, not ${JSON.stringify(shown(text))}; e.g. ${command(place, key, facts)}`,
    });
  });
}

export const settingIn = <N extends SettingName>(
  name: N,
  config: ConfigReader,
  env: NodeJS.ProcessEnv,
): SettingValue<N> | undefined => givenSettings(name, config, env)[0]?.value;

/** What is wrong with the settings. */
export function brokenSettings(config: ConfigReader, env: NodeJS.ProcessEnv): string[] {
  return settingNames.flatMap((name) => {
    try {
      givenSettings(name, config, env);
      return [];
    } catch (error) {
      return [(error as RackformError).facts.message];
    }
  });
}

/** How clients behave by the settings; what is not set is the client's own default. */
export function transportSettings(config: ConfigReader, env: NodeJS.ProcessEnv): TransportOptions {
  const retries = settingIn("retries", config, env);
  const concurrency = settingIn("concurrency", config, env);
  const timeoutMs = settingIn("timeoutMs", config, env);
  return {
    ...(retries === undefined ? {} : { retry: { attempts: retries + 1 } }),
    ...(concurrency === undefined ? {} : { concurrency }),
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
  };
}

/** A text that is no setting may be anything, a credential in the wrong place among it. */
const shown = (text: string): string => (text.length > 24 ? cut(text, 8) : text);

const command = (place: string, key: string, { example }: SettingFacts): string =>
  place === key ? `pulumi config set ${key} ${example}` : `${place}=${example}`;
