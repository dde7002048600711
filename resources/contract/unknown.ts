/**
 * The text that stands for a value not known yet in a preview. The dynamic host hands it to check and diff as
 * a plain text, whatever the type of the value (PULUMI.md section A2).
 */
export const unknownText = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

/** Those of every type of value; engines may tell them apart. */
const sentinels = new Set([
  unknownText,
  "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7",
  "3eeb2bf0-c639-47a8-9e75-3b44932eb421",
  "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2",
  "dd056dcd-154b-4c76-9bd3-c8f88648b5ff",
  "030794c1-ac77-496b-92df-f27374a8bd58",
  "e48ece36-62e2-4504-bad9-02848725956a",
]);

/** Whether the value is unknown, or holds an unknown one anywhere. */
export function isUnknown(value: unknown): boolean {
  if (typeof value === "string") return sentinels.has(value);
  if (Array.isArray(value)) return value.some(isUnknown);
  if (value && typeof value === "object") return Object.values(value).some(isUnknown);
  return false;
}
