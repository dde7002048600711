/** What a character of a glob takes, and whether it may take any number of them, none included. */
interface Piece {
  takes(character: string): boolean;
  any: boolean;
}

const notSlash = (character: string) => character !== "/";

// Parts of ids are separated by slashes; colons, those of URNs too, are characters like any other.
const wildcards: Record<string, Piece> = {
  "**": { takes: () => true, any: true },
  "*": { takes: notSlash, any: true },
  "?": { takes: notSlash, any: false },
};

/**
 * A glob as in .gitignore files as far as names need it: `*` within a part, `**` across parts, `?` one character;
 * capitals and small letters are the same. Goes through a text once, at all places of the glob that it may have got
 * to, so that no glob takes long.
 */
export function globMatcher(glob: string): (text: string) => boolean {
  const pieces = (glob.toLowerCase().match(/\*\*|[^]/g) ?? []).map(
    (found) => wildcards[found] ?? { takes: (character: string) => character === found, any: false },
  );
  return (text) => {
    let places = new Set<number>();
    arrive(pieces, 0, places);
    for (const character of text.toLowerCase().split("")) {
      const next = new Set<number>();
      for (const at of places)
        if (pieces[at]?.takes(character)) arrive(pieces, pieces[at].any ? at : at + 1, next);
      places = next;
    }
    return places.has(pieces.length);
  };
}

/** At a piece that may take nothing one is at the next as well. */
function arrive(pieces: readonly Piece[], at: number, places: Set<number>): void {
  for (let place = at; !places.has(place); place++) {
    places.add(place);
    if (!pieces[place]?.any) return;
  }
}
