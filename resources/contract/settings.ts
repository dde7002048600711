/** What one setting of `rackform:` may be. */
export interface SettingFacts {
  description: string;
  type: "string" | "boolean" | "integer";
  /** The variable that stands in for it. */
  environment?: string;
  /** Bounds of a number. */
  least?: number;
  most?: number;
  /** The only texts that mean something. */
  words?: readonly string[];
  /** What to set it to, as the end of a message. */
  example: string;
}

/** What `rackform:` may hold besides the vendors. */
export const settings = {
  readOnly: {
    description:
      "Whether every change is refused before any call: nothing is created, updated or deleted, while previews, refreshes, functions and commands work. " +
      "For drift runs and previews with production keys. Set anywhere, it counts: no other place lifts it.",
    type: "boolean",
    environment: "RACKFORM_READ_ONLY",
    example: "true",
  },
  adopt: {
    description:
      "`equal`: in this run every resource takes over an object that stands there already and is equal to it. Best set for one run, with RACKFORM_ADOPT=equal.",
    type: "string",
    environment: "RACKFORM_ADOPT",
    words: ["equal"],
    example: "equal",
  },
  allowMassDelete: {
    description:
      "Zones in which one run may delete, or find gone, more than 30 % of the rows and more than 10 of them: `gigahost:example.no`, `example.no` at any vendor, or `*`; separated by commas. " +
      "Best set for one run, with RACKFORM_ALLOW_MASS_DELETE.",
    type: "string",
    environment: "RACKFORM_ALLOW_MASS_DELETE",
    example: "gigahost:example.no",
  },
  retries: {
    description:
      "How often a call that failed for a moment is sent again, 0 to 20; 4 when left out. Whatever it is, a call that may have made something is never sent twice.",
    type: "integer",
    environment: "RACKFORM_RETRIES",
    least: 0,
    most: 20,
    example: "8",
  },
  concurrency: {
    description: "Calls under way at once to one vendor, 1 to 64; 8 when left out.",
    type: "integer",
    environment: "RACKFORM_CONCURRENCY",
    least: 1,
    most: 64,
    example: "2",
  },
  timeoutMs: {
    description:
      "Milliseconds that one attempt of a call may take, 1000 to 600000; 60000 when left out. How long a resource may take is its option customTimeouts.",
    type: "integer",
    environment: "RACKFORM_TIMEOUT_MS",
    least: 1000,
    most: 600_000,
    example: "120000",
  },
  pollIntervalMs: {
    description:
      "Milliseconds between two looks while something is waited for, such as a server's delivery, 1000 to 120000; as the wait is, when left out. " +
      "Looks that have to show an absence keep their own pace.",
    type: "integer",
    least: 1000,
    most: 120_000,
    example: "30000",
  },
  run: {
    description: "Any text: keeps runs of one process apart that have the same configuration, for tests.",
    type: "string",
    example: "a",
  },
} as const satisfies Record<string, SettingFacts>;

export type SettingName = keyof typeof settings;

interface Values {
  string: string;
  boolean: boolean;
  integer: number;
}

/** What a setting is once it has been read. */
export type SettingValue<N extends SettingName> = Values[(typeof settings)[N]["type"]];

export const settingNames = Object.keys(settings) as SettingName[];

/** What a text means for a setting; what it may be, where it means nothing. */
export function readSetting<N extends SettingName>(
  name: N,
  text: string,
): { value: SettingValue<N> } | { allowed: string } {
  const facts: SettingFacts = settings[name];
  const value = readers[facts.type](text.trim(), facts);
  return value === undefined ? { allowed: allowedFor(facts) } : { value: value as SettingValue<N> };
}

const readers: { [T in keyof Values]: (text: string, facts: SettingFacts) => Values[T] | undefined } = {
  string: (text, { words }) => (!words || words.includes(text) ? text : undefined),
  boolean: (text) => (text === "true" ? true : text === "false" ? false : undefined),
  integer(text, { least = 0, most = Infinity }) {
    const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
    return value >= least && value <= most ? value : undefined;
  },
};

function allowedFor({ type, least, most, words }: SettingFacts): string {
  if (words) return words.map((word) => JSON.stringify(word)).join(" or ");
  return type === "integer" ? `a whole number from ${least} to ${most}` : "true or false";
}
