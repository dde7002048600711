import { budgetOf, type Row } from "./page";

const width = 980;
const left = 400;
const right = 70;
const top = 64;
const step = 30;
const bar = 11;

/** Length of a bar on a scale that shows one call and a thousand side by side. */
const scale = (calls: number, most: number): number =>
  calls === 0 ? 0 : 6 + ((width - left - right - 6) * Math.log(calls)) / Math.log(most);

const escape = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");

/** Calls of every case, ours and the straightforward way's, with the budget as a mark. */
export function chart(rows: Row[]): string {
  const most = Math.max(
    ...rows.flatMap(({ ours, straightforward }) => [ours.at(-1)!.calls, straightforward?.at(-1)?.calls ?? 1]),
  );
  const height = top + rows.length * step + 40;
  const ticks = [1, 10, 100].filter((calls) => calls <= most);
  const lines = ticks.map((calls) => {
    const x = left + scale(calls, most);
    return `<line class="grid" x1="${x}" x2="${x}" y1="${top - 6}" y2="${height - 34}"/><text class="small" x="${x}" y="${height - 18}" text-anchor="middle">${calls}</text>`;
  });
  const bars = rows.map((row, at) => {
    const y = top + at * step;
    const [ours, way] = [row.ours.at(-1)!.calls, row.straightforward?.at(-1)?.calls];
    const budget = left + scale(budgetOf(row), most);
    return [
      `<text x="${left - 10}" y="${y + bar + 3}" text-anchor="end">${escape(row.case.name)}</text>`,
      `<rect class="ours" x="${left}" y="${y}" width="${scale(ours, most)}" height="${bar}"/>`,
      `<text class="small" x="${left + Math.max(scale(ours, most), budget - left) + 5}" y="${y + bar - 1}">${ours}</text>`,
      budgetOf(row) > 0
        ? `<line class="budget" x1="${budget}" x2="${budget}" y1="${y - 2}" y2="${y + bar + 2}"/>`
        : "",
      way === undefined
        ? ""
        : `<rect class="way" x="${left}" y="${y + bar + 1}" width="${scale(way, most)}" height="${bar}"/><text class="small" x="${left + scale(way, most) + 5}" y="${y + 2 * bar}">${way}</text>`,
    ].join("");
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="system-ui, sans-serif" font-size="12.5">
<style>text{fill:#222}.small{font-size:11px;fill:#555}.ours{fill:#0b6e4f}.way{fill:#c9ced6}.budget{stroke:#d1495b;stroke-width:2}.grid{stroke:#e3e6ea}</style>
<rect width="${width}" height="${height}" fill="#fff"/>
<text x="16" y="24" font-size="16" font-weight="600">Calls to the vendor in one run (logarithmic)</text>
<rect class="ours" x="16" y="36" width="14" height="${bar}"/><text x="36" y="46">rackform</text>
<line class="budget" x1="116" x2="116" y1="34" y2="49"/><text x="124" y="46">its budget</text>
<rect class="way" x="206" y="36" width="14" height="${bar}"/><text x="226" y="46">one call or one read-modify-write for each resource</text>
${lines.join("\n")}
${bars.join("\n")}
</svg>
`;
}
