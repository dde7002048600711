import type { Diagnostic, EngineEvent, Op, StepRecord } from "../events";
import { isDefaultProvider, nameOfUrn } from "../urn";
import type { DiffKind } from "../values/diff";
import type { Properties } from "../values/value";
import { type Colors, colorsFor, STYLES } from "./styles";
import { isHidden, showValue, valueAt } from "./values";

export interface DisplayOptions {
  /** Where the lines go. */
  stream: { write(text: string): unknown; isTTY?: boolean };
  /** Show each changed property with its old and new value. Default false. */
  diff?: boolean;
  /** Show unchanged resources too. Default false. */
  showSames?: boolean;
}

const TITLES: Record<string, string> = {
  preview: "Previewing update",
  up: "Updating",
  refresh: "Refreshing",
  destroy: "Destroying",
};

const KIND_SIGNS: Record<DiffKind, string> = {
  add: "+",
  "add-replace": "+",
  delete: "-",
  "delete-replace": "-",
  update: "~",
  "update-replace": "~",
};

/** Steps that stand for a replacement together are shown by one line each; the marker itself in previews only. */
const SHOWN_DONE: ReadonlySet<Op> = new Set<Op>([
  "create",
  "update",
  "delete",
  "create-replacement",
  "delete-replaced",
  "read",
]);
const SHOWN_PLAN: ReadonlySet<Op> = new Set<Op>(["create", "update", "delete", "replace", "read"]);

/** Writes a run's events the way Pulumi does (PULUMI.md C4). Give its result as `onEvent`. */
export function createDisplay({
  stream,
  diff = false,
  showSames = false,
}: DisplayOptions): (event: EngineEvent) => void {
  const colors = colorsFor(stream);
  const line = (text = ""): unknown => stream.write(`${text}\n`);
  const diagnostics: Diagnostic[] = [];
  let planning = false;

  const showStep = (step: StepRecord): void => {
    if (!isShown(step, planning, showSames)) return;
    line(stepLine(step, colors));
    if (diff) for (const text of propertyLines(step, colors)) line(text);
  };

  const handlers: { [K in EngineEvent["kind"]]: (event: Extract<EngineEvent, { kind: K }>) => void } = {
    prelude({ operation, preview, stack }) {
      planning = preview;
      line(
        colors.magenta(
          `${TITLES[operation] ?? operation}${preview && operation !== "preview" ? " (preview)" : ""} (${stack}):`,
        ),
      );
    },
    "step-start": () => undefined,
    "step-done": ({ step }) => showStep(step),
    "step-failed": ({ step }) => line(`${stepLine(step, colors)} ${colors.red("**failed**")}`),
    diagnostic: ({ diagnostic }) => diagnostics.push(diagnostic),
    summary(event) {
      if (diagnostics.length > 0) line(`\n${colors.bold("Diagnostics:")}`);
      for (const text of diagnosticLines(diagnostics, colors)) line(text);
      showOutputs(event.outputs as Properties, line, colors);
      line(`\n${colors.bold("Resources:")}`);
      for (const text of summaryLines(event, colors)) line(text);
      line(`\n${colors.bold("Duration:")} ${Math.round(event.durationMs / 1000)}s`);
    },
  };
  return (event) => (handlers[event.kind] as (event: EngineEvent) => void)(event);
}

function isShown(step: StepRecord, planning: boolean, showSames: boolean): boolean {
  if (isDefaultProvider(step.urn)) return false;
  if (step.op === "same") return showSames;
  if (step.op === "refresh") return !step.new || Object.keys(step.detailedDiff ?? {}).length > 0 || showSames;
  return (planning ? SHOWN_PLAN : SHOWN_DONE).has(step.op);
}

function stepLine(step: StepRecord, colors: Colors): string {
  const op: Op = step.op === "refresh" && !step.new ? "delete" : step.op;
  const { sign, color } = STYLES[op];
  const keys = diffKeys(step);
  const note = keys ? ` [diff: ${keys}]` : "";
  return `${colors[color](` ${sign.padEnd(2)} ${step.type} ${nameOfUrn(step.urn)} ${op}`)}${note}`;
}

/** The changed top-level keys with their signs: `~value,+ttl`. */
function diffKeys({ detailedDiff = {}, replaceKeys = [], keys = [] }: StepRecord): string {
  const signs = new Map<string, string>();
  for (const key of [...keys, ...replaceKeys]) signs.set(key, "~");
  for (const [path, { kind }] of Object.entries(detailedDiff))
    if (!/[.[]/.test(path)) signs.set(path, KIND_SIGNS[kind]);
  return [...signs]
    .filter(([key]) => !isHidden(key))
    .map(([key, sign]) => `${sign}${key}`)
    .join(",");
}

/** The properties of a step: all of a new or deleted resource, the changed ones of any other. */
function* propertyLines(step: StepRecord, colors: Colors): Generator<string> {
  const { old, new: next, detailedDiff } = step;
  if (!detailedDiff) {
    const [state, paint, sign] = next
      ? ([next, colors.green, "+"] as const)
      : ([old, colors.red, "-"] as const);
    if (step.op === "update" || step.op === "replace") return;
    for (const [key, value] of Object.entries(state?.inputs ?? {})) {
      if (!isHidden(key)) yield paint(`      ${sign} ${key}: ${showValue(value)}`);
    }
    return;
  }
  const [before, after] = [old?.inputs, next?.inputs];
  for (const [path, { kind }] of Object.entries(detailedDiff)) {
    if (isHidden(path)) continue;
    const replacing =
      kind.endsWith("-replace") || step.replaceKeys?.includes(path) ? " (forces replacement)" : "";
    yield (
      changeLine(path, kind, showValue(valueAt(before, path)), showValue(valueAt(after, path)), colors) +
      replacing
    );
  }
}

function changeLine(path: string, kind: DiffKind, before: string, after: string, colors: Colors): string {
  const sign = KIND_SIGNS[kind];
  if (sign === "+") return colors.green(`      + ${path}: ${after}`);
  if (sign === "-") return colors.red(`      - ${path}: ${before}`);
  return colors.yellow(`      ~ ${path}: ${before} => ${after}`);
}

function* diagnosticLines(diagnostics: readonly Diagnostic[], colors: Colors): Generator<string> {
  const paints = { error: colors.red, warning: colors.yellow, info: colors.dim };
  for (const { severity, urn, message } of diagnostics) {
    const where = urn ? `${nameOfUrn(urn)}: ` : "";
    yield `  ${paints[severity](`${severity}:`)} ${where}${message.trimEnd().replace(/\n/g, "\n    ")}`;
  }
}

function showOutputs(outputs: Properties, line: (text?: string) => unknown, colors: Colors): void {
  const entries = Object.entries(outputs);
  if (entries.length === 0) return;
  line(`\n${colors.bold("Outputs:")}`);
  const width = Math.max(...entries.map(([key]) => key.length));
  for (const [key, value] of entries) line(`    ${key.padEnd(width)}: ${showValue(value)}`);
}

function* summaryLines(
  { changes, preview, failed }: Extract<EngineEvent, { kind: "summary" }>,
  colors: Colors,
): Generator<string> {
  for (const op of ["create", "update", "replace", "delete", "read"] as const) {
    const { sign, color, plan, done } = STYLES[op];
    const count = changes[op] ?? 0;
    if (count > 0) yield `    ${colors[color](`${sign} ${count} ${preview ? plan : done}`)}`;
  }
  const same = changes.same ?? 0;
  if (same > 0) yield `    ${same} unchanged`;
  if (Object.keys(changes).length === 0) yield `    ${failed ? "no changes were made" : "nothing to do"}`;
  if (failed) yield `    ${colors.red("failed")}`;
}
