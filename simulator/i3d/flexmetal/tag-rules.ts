import type { ErrorDetail } from "../failure";

/** i3d.md section 2.1. */
export const TAG = /^[A-Za-z0-9_:-]{1,64}$/;
const MOST_TAGS = 60;

export function checkTags(tags: readonly unknown[]): ErrorDetail[] {
  const errors: ErrorDetail[] = [];
  if (tags.length > MOST_TAGS) {
    errors.push({ property: "tags", message: `There is a maximum of ${MOST_TAGS} tags per server` });
  }
  for (const [index, tag] of tags.entries()) {
    if (typeof tag !== "string" || !TAG.test(tag)) {
      errors.push({ property: `tags[${index}]`, message: "This value is not a valid tag" });
    }
  }
  return errors;
}
