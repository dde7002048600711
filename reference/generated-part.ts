/** Puts a generated part into a page that people write: all between the two marks, which stay. */
export function withPart(page: string, name: string, part: string): string {
  const [begin, end] = [
    `<!-- ${name}: made by \`npm run generate\` from reference/calls/. -->`,
    `<!-- end of ${name} -->`,
  ];
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`the page has no part between "${begin}" and "${end}"`);
  return `${page.slice(0, from + begin.length)}\n\n${part}\n\n${page.slice(to)}`;
}
