import { isKind } from "../../sdk/core";
import { cut } from "../../sdk/core/cut";
import { type Direction, directions, type Rules, ruleText } from "./rule";

/** Something that the vendor says is wrong with a rule. */
export interface Mistake {
  direction?: Direction;
  /** As sent, from 0. */
  index: number;
  said: string;
}

type Place = Partial<Pick<Mistake, "direction" | "index">>;

const wireDirections: Readonly<Record<string, Direction>> = { in: "inbound", out: "outbound" };
const indexNames = /^(rule_?)?(index|no|nr|number|position|n)$|^rule$/i;
/** `in[2]: …`, `rules[out][0] …`, `in.2 …`; never the word "in" of a sentence. */
const inText = /\b(in|out)(?:\]?\[|\.)(\d+)\]?\W*([^;\n]*)/g;
const longest = 300;

/** The vendor's refusal of a save in terms of the program: the rule as `inbound[2]`, and what is wrong with it. */
export function explained(error: unknown, rules: Rules): unknown {
  if (!isKind(error, "validation")) return error;
  if (error.code === "too-many-rules") {
    const [most] = [...directions].sort((a, b) => rules[b].length - rules[a].length);
    return error.with({ argument: most, applied: "no" });
  }
  const { details } = error;
  const placed = findMistakes(details).flatMap((mistake) => placeOf(mistake, rules) ?? []);
  if (placed.length === 0) {
    const raw =
      details === undefined
        ? ""
        : ` (${cut(typeof details === "string" ? details : JSON.stringify(details), longest)})`;
    return error.with({ message: `${error.facts.message}${raw}` });
  }
  const lines = placed.map(({ path, text, said }) => `${path} (${text})${said === "" ? "" : `: ${said}`}`);
  return error.with({
    message: `${error.facts.message}: ${[...new Set(lines)].join("; ")}`,
    argument: placed[0]!.path,
  });
}

function placeOf(
  { direction, index, said }: Mistake,
  rules: Rules,
): { path: string; text: string; said: string } | undefined {
  const [only, ...others] = directions.filter(
    (each) => (direction ?? each) === each && index < rules[each].length,
  );
  const rule = only && rules[only][index];
  return rule && others.length === 0 ? { path: `${only}[${index}]`, text: ruleText(rule), said } : undefined;
}

/** Mistakes in `errors_details`, whose form the document does not tell: lists, tables by index and texts are tried. */
export function findMistakes(details: unknown, place: Place = {}): Mistake[] {
  if (details === null || details === undefined || details === "" || typeof details === "boolean") return [];
  if (Array.isArray(details)) {
    return details.flatMap((each, at) =>
      findMistakes(each, place.direction && place.index === undefined ? { ...place, index: at } : place),
    );
  }
  if (typeof details === "object") return inObject(Object.entries(details), place);
  const said = typeof details === "string" ? details : JSON.stringify(details);
  if (place.direction && place.index !== undefined)
    return [{ direction: place.direction, index: place.index, said }];
  return [...said.matchAll(inText)].map(([, direction, index, rest]) => ({
    direction: wireDirections[direction!],
    index: Number(index),
    said: rest!.trim(),
  }));
}

function inObject(entries: [string, unknown][], place: Place): Mistake[] {
  const named = entries.find(
    ([, value]) => typeof value === "string" && Object.hasOwn(wireDirections, value),
  );
  const numbered = entries.find(([key, value]) => indexNames.test(key) && /^\d+$/.test(String(value)));
  const direction = named ? wireDirections[named[1] as string] : place.direction;
  if (numbered) {
    const rest = entries.filter((entry) => entry !== named && entry !== numbered).map(([, value]) => value);
    return [
      {
        direction,
        index: Number(numbered[1]),
        said: rest.filter((value) => typeof value === "string").join(", "),
      },
    ];
  }
  return entries.flatMap(([key, value]) => {
    if (Object.hasOwn(wireDirections, key))
      return findMistakes(value, { ...place, direction: wireDirections[key] });
    const isIndex = direction && place.index === undefined && /^\d+$/.test(key);
    return findMistakes(value, { direction, index: isIndex ? Number(key) : place.index });
  });
}
