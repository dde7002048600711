/** Levels that a document may have: far more than anybody's, and few enough for whatever walks through them. */
const deepest = 500;

/** JSON that nothing could walk through. */
export class TooDeep extends Error {
  constructor() {
    super(`it has more than ${deepest} levels of lists and objects`);
  }
}

/**
 * JSON from outside. Lists within lists of lists, which would overflow the stack of what reads them later, are an error
 * here.
 *
 * @throws SyntaxError for what is no JSON; TooDeep for more than 500 levels
 */
export function parseJson(text: string): unknown {
  const value = JSON.parse(text) as unknown;
  if (isTooDeep(text)) throw new TooDeep();
  return value;
}

/** Counts the brackets outside of texts; the text is known to be JSON. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  let inText = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (inText && character === "\\") at++;
    else if (character === '"') inText = !inText;
    else if (inText) continue;
    else if (character === "[" || character === "{") depth++;
    else if (character === "]" || character === "}") depth--;
    if (depth > deepest) return true;
  }
  return false;
}
