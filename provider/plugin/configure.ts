import type { ConfigureRequest } from "@pulumi/pulumi/proto/provider_pb";
import { nearest } from "../../resources/contract/nearest";
import { settingNames } from "../../resources/contract/settings";
import { isUnknown } from "../../resources/contract/unknown";
import { vendorNames } from "../../resources/contract/vendors";
import type { Bag } from "../../resources/contract/handler";
import { parseJson } from "../../sdk/core";
import { isSame } from "../../resources/contract/equality";
import { brokenConfigurations, type ConfigReader } from "../configuration";
import { brokenSettings } from "../settings";
import { received } from "./values";

const names: readonly string[] = [...vendorNames, ...settingNames];

/** What engines add. */
const engines = new Set(["version", "pluginDownloadURL", "pluginChecksums", "parameterization"]);

/**
 * A provider's configuration by the names of settings: `gigahost` in it may be an object or, as `pulumi config set --path`
 * makes it, its text. A provider of the dynamic front end has `rackform:gigahost`.
 */
export type Settings = Record<string, unknown>;

export function settingsIn(bag: Bag): Settings {
  const own = Object.entries(bag).filter(([key]) => !engines.has(key) && !key.startsWith("__"));
  return Object.fromEntries(own.map(([key, value]) => [key.replace(/^rackform:/, ""), value]));
}

/** What `Configure` was given; engines of long ago have the variables alone. */
export function settingsOf(request: ConfigureRequest): Settings {
  const args = request.getArgs();
  if (args) return settingsIn(received(args).bag);
  const given: Settings = {};
  for (const [key, value] of request.getVariablesMap().getEntryList())
    given[key.replace(/^rackform:config:/, "")] = value;
  return settingsIn(given);
}

export function readerOf(given: Settings): ConfigReader {
  return (key) => textOf(given[key.replace(/^rackform:/, "")]);
}

function textOf(value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === "string") return value;
  return Array.isArray(value) && value.every((item) => typeof item === "string")
    ? value.join(",")
    : JSON.stringify(value);
}

/** What is wrong with a configuration. Never shows a value, and names no property: engines print its value. */
export function mistakesIn(given: Settings, env: NodeJS.ProcessEnv): string[] {
  const unknown = Object.keys(given).filter((name) => !names.includes(name));
  const foreign = unknown.map((name) => {
    const meant = nearest(name, names);
    const near = meant === undefined ? "" : ` (did you mean ${meant}?)`;
    return `the configuration has ${name}${near}, which rackform does not know; there are ${names.join(", ")}`;
  });
  const known = Object.fromEntries(Object.entries(given).filter(([, value]) => !isUnknown(value)));
  const read = readerOf(known);
  return [...foreign, ...brokenSettings(read, env), ...brokenConfigurations(read, env).values()];
}

/** The settings that differ; one that is written as a text is equal to the object that it says. */
export function changedSettings(olds: Settings, news: Settings): string[] {
  const all = new Set([...Object.keys(olds), ...Object.keys(news)]);
  return [...all].filter((name) => !isSame(parsed(olds[name]), parsed(news[name]))).sort();
}

function parsed(value: unknown): unknown {
  if (typeof value !== "string") return value;
  try {
    return parseJson(value);
  } catch {
    return value;
  }
}
