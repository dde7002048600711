import type { LiveServer } from "./driver";

/** Only three statuses are final; any other, a new one included, means "in progress" (i3d.md section 2.3). */
export const isDelivered = ({ status }: LiveServer): boolean => status === "delivered";
export const isFailed = ({ status }: LiveServer): boolean => status === "failed";
export const isReleased = ({ status }: LiveServer): boolean => status === "released";
/** Given back: it stays readable for ever, but it is nobody's server any more. */
export const isGone = ({ status }: Pick<LiveServer, "status">): boolean =>
  status === "releasing" || status === "released";

/** The text of a failure; healthy servers say "OK" or nothing. */
export function failureText({ statusMessage }: LiveServer): string | undefined {
  return statusMessage && !/^ok$/i.test(statusMessage.trim()) ? statusMessage : undefined;
}
