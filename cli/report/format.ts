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

export const formats: Record<string, Format> = { pretty, json, markdown, html, junit, sarif, github };
