// eslint-disable-next-line @typescript-eslint/no-require-imports
const { withoutIndentation } = require("../../scripts/compact.js") as {
  withoutIndentation(code: string): string;
};

test.each([
  ["  a();\n\tb();", "a();\nb();"],
  [
    "  const x = `a\n    b ${\n      c()\n    } d\n  e`;\n  f();",
    "const x = `a\n    b ${\nc()\n} d\n  e`;\nf();",
  ],
  ['  const x = "`";\n  y();', 'const x = "`";\ny();'],
  ["  const x = /`/;\n  y();", "const x = /`/;\ny();"],
])("indentation goes, texts over several lines stay: %j", (code, compacted) => {
  expect(withoutIndentation(code)).toBe(compacted);
});
