import { join } from "node:path";
import ts from "typescript";

const root = join(__dirname, "..", "..");

/** What the compiler says of a file, with the settings of a strict user. */
function faults(file: string): string[] {
  const program = ts.createProgram([file], {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.Node16,
    moduleResolution: ts.ModuleResolutionKind.Node16,
    esModuleInterop: true,
    types: ["node"],
    typeRoots: [join(root, "node_modules/@types")],
  });
  return ts.getPreEmitDiagnostics(program).map(({ file: where, start, messageText }) => {
    const line = where && start !== undefined ? where.getLineAndCharacterOfPosition(start).line + 1 : 0;
    return `line ${line}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`;
  });
}

test("the public types take what they should, and refuse the rest", () => {
  expect(faults(join(__dirname, "public.ts"))).toEqual([]);
}, 120_000);
