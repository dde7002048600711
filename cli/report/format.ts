import { github } from "./formats/github";
import { html } from "./formats/html";
import { json } from "./formats/json";
import { junit } from "./formats/junit";
import { markdown } from "./formats/markdown";
import { pretty } from "./formats/pretty";
import { sarif } from "./formats/sarif";
import type { Report } from "./model";

export interface FormatOptions {
  colour: boolean;
}

/** A report in one notation. */
export type Format = (report: Report, options: FormatOptions) => string;

const all = { pretty, json, markdown, html, junit, sarif, github };

export type FormatName = keyof typeof all;

export const formats: Record<FormatName, Format> = all;

export const formatNames = Object.keys(all) as FormatName[];
