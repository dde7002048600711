import type { FrontEnd } from "../own-kind";
import type { Exported, LeftOut } from "./collect";
import { programOf } from "./program";
import { pythonProgram } from "./python/program";
import { packageFiles, requirementFiles } from "./write";
import { yamlProgram } from "./yaml/program";

export interface ProgramOptions {
  /** The Pulumi project's name. */
  project: string;
  /** Whether the program takes the objects over by itself, without an import. */
  adopt: boolean;
  frontEnd: FrontEnd;
}

/** A language that programs are written in. */
export interface Language {
  /** Front ends that its programs can have, the usual one first. */
  frontEnds: readonly FrontEnd[];
  /** The files of a program that declares what was found: formatted, the same for the same account. */
  program(exported: Exported[], leftOut: LeftOut[], options: ProgramOptions): Record<string, string>;
  /** What a new folder needs besides: nothing where it is there. */
  companions(folder: string): Record<string, string>;
  /** What to do before the stack is made; `fresh`: the folder is a new one. */
  steps(fresh: boolean): string[];
}

export const languages = {
  typescript: {
    frontEnds: ["dynamic", "plugin"],
    program: programOf,
    companions: packageFiles,
    steps: (fresh) => (fresh ? ["npm install"] : []),
  },
  python: {
    frontEnds: ["plugin"],
    program: pythonProgram,
    companions: requirementFiles,
    steps: () => ["npm install rackform", "pulumi package add ./node_modules/rackform/plugin"],
  },
  yaml: {
    frontEnds: ["plugin"],
    program: yamlProgram,
    companions: () => ({}),
    steps: () => ["npm install rackform"],
  },
} as const satisfies Record<string, Language>;

export type LanguageName = keyof typeof languages;
export const languageNames = Object.keys(languages) as LanguageName[];
