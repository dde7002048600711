import { isObject, isSecret, type Properties, type Value } from "./value";

/** A property path: names, array indices, and "*" for any of either. */
export type Path = (string | number)[];

const SEGMENT = /\.?([^.[\]"]+)|\[(\d+)\]|\[\*\]|\["((?:[^"\\]|\\.)*)"\]/y;

/** Reads Pulumi's property path syntax: `a.b[0]`, `a["x.y"]`, `a.*`, `a[*]`. Throws when it cannot. */
export function parsePath(text: string): Path {
  const path: Path = [];
  SEGMENT.lastIndex = 0;
  while (SEGMENT.lastIndex < text.length) {
    const match = SEGMENT.exec(text);
    if (!match) throw new Error(`"${text}" is not a property path`);
    if (match[1] !== undefined) path.push(match[1]);
    else if (match[2] !== undefined) path.push(Number(match[2]));
    else if (match[3] !== undefined) path.push(match[3].replace(/\\(.)/g, "$1"));
    else path.push("*");
  }
  return path;
}

const PLAIN_NAME = /^[^.[\]"*]+$/;

export function formatPath(path: Path): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === "number") return `${text}[${part}]`;
    if (!PLAIN_NAME.test(part)) return `${text}[${JSON.stringify(part)}]`;
    return text === "" ? part : `${text}.${part}`;
  }, "");
}

/** Whether `other` is the path itself or lies below it. */
export function contains(path: Path, other: Path): boolean {
  return path.length <= other.length && path.every((part, i) => part === "*" || part === other[i]);
}

type Container = Value[] | { [key: string]: Value };

const isContainer = (value: Value | undefined): value is Container => Array.isArray(value) || isObject(value);
const unwrap = (value: Value | undefined): Value | undefined => (isSecret(value) ? value.value : value);

function child(container: Container, key: string | number): Value | undefined {
  if (Array.isArray(container)) return typeof key === "number" ? container[key] : undefined;
  return container[String(key)];
}

function setChild(container: Container, key: string | number, value: Value | undefined): void {
  if (Array.isArray(container)) {
    if (typeof key === "number" && value !== undefined && key <= container.length) container[key] = value;
  } else if (value === undefined) delete container[String(key)];
  else container[String(key)] = value;
}

/** Sets what lies under `path` in `target` back to what `source` has there. Changes `target`. */
function resetPath(target: Container, source: Value | undefined, path: Path): void {
  const [head, ...rest] = path;
  if (head === undefined) return;
  const from = unwrap(source);
  const old = isContainer(from) ? from : undefined;
  const keys = head === "*" ? new Set([...Object.keys(target), ...Object.keys(old ?? {})]) : [head];
  for (const key of keys) {
    const at = Array.isArray(target) ? Number(key) : key;
    const before = old && child(old, Array.isArray(old) ? Number(at) : at);
    if (rest.length === 0) {
      setChild(target, at, before);
      continue;
    }
    const inner = unwrap(child(target, at));
    if (isContainer(inner)) resetPath(inner, before, rest);
  }
}

/** Puts every ignored path of `news` back to what it is in `olds` (C3 rule 4). Changes `news`. */
export function keepIgnored(news: Properties, olds: Properties, ignoreChanges: readonly string[]): void {
  for (const text of ignoreChanges) resetPath(news, olds, parsePath(text));
}
