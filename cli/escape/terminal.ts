import { visible } from "../../sdk/core/visible";

/**
 * A text from outside for a terminal, or for the log of a CI system: one line that neither moves the cursor nor is a
 * command. GitHub and Azure read `##[…]` and `##vso[…]` anywhere in a line of a log, and `::…::` where one begins.
 */
export function terminal(text: string): string {
  return visible(text)
    .replace(/##(?=\w*\[)/g, "#\\u0023")
    .replace(/^( *):(?=:)/, "$1\\u003a");
}
