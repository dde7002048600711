import { type Check, warning } from "./check";

/** Seconds of difference from which one-time passwords, which change every 30 seconds, begin to fail. */
const tolerable = 20;

/** The difference between this machine's clock and a vendor's, by the Date of its answer. */
export function skewCheck(vendor: string, date: string | undefined, at: number, usesTotp: boolean): Check[] {
  const theirs = Date.parse(date ?? "");
  if (Number.isNaN(theirs)) return [];
  // Dates are cut off to whole seconds.
  const seconds = Math.round((at - theirs) / 1000);
  if (Math.abs(seconds) <= tolerable) return [];
  const how = `this machine's clock is ${Math.abs(seconds)} s ${seconds > 0 ? "ahead of" : "behind"} the vendor's`;
  const why = usesTotp ? "; one-time passwords are refused" : "";
  return [warning(vendor, how + why, "set the clock, e.g. sudo timedatectl set-ntp true")];
}
