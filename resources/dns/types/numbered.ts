/** A content of numbers and a target behind them, as MX and SRV have it. */
export function targetOf(content: string, count: number): { numbers: number[]; target: string } {
  const parts = content.split(" ");
  return { numbers: parts.slice(0, count).map(Number), target: parts.slice(count).join(" ") };
}
