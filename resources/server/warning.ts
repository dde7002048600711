import type { Known, ServerInputs } from "./schema";

type Inputs = Partial<ServerInputs>;

const orderedAs = ({ product, size }: Inputs): string =>
  product?.toString() ??
  (size
    ? ["cores", "ramGb", "storageGb"]
        .filter((name) => name in size)
        .map((name) => `${name} ${size[name as keyof typeof size]}`)
        .join(", ")
    : "a product that is not known yet");

/** What a planned change costs or wipes, in one line. */
export function warningOf(news: Inputs, before?: Inputs & Known): string | undefined {
  const { region, spend, onDestroy, existing, billingPeriod = "hourly", reinstallOnChange, os } = news;
  if (before) {
    const isWiped = reinstallOnChange === true && os !== undefined && String(os) !== String(before.os);
    return isWiped && before.serverId !== undefined
      ? `reinstalls server ${before.serverId} with ${os}, which wipes all its disks`
      : undefined;
  }
  if (existing !== undefined) return undefined;
  const most =
    spend?.maxMonthly === undefined
      ? "; no limit is set (spend)"
      : ` and refused above ${spend.maxMonthly} a month`;
  const end =
    onDestroy === "cancel"
      ? ""
      : '; deleting or replacing the resource does not cancel it without onDestroy: "cancel"';
  return `orders a server (${orderedAs(news)}) in ${region ?? "a region that is not known yet"}, billed ${billingPeriod === "hourly" ? "by the hour" : billingPeriod}${most}${end}`;
}
