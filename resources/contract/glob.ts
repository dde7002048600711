/** What a character of a glob takes, and whether it may take any number of them, none included. */
interface Piece {
  takes(character: string): boolean;
  any: boolean;
}

const everything = () => true;

/** Which characters a piece of a glob takes that is not one itself. */
function wildcards(separator: string | undefined): Record<string, Piece> {
  const within = (character: string) => character !== separator;
  return {
    "**": { takes: everything, any: true },
    "*": { takes: within, any: true },
    "?": { takes: within, any: false },
  };
}

/**
 * A glob as in .gitignore files as far as names need it: `*` within a part, `**` across parts, `?` one character;
 * capitals and small letters are the same. Parts of ids are separated by slashes; colons, those of URNs too, are
 * characters like any other. Names of DNS have no parts to keep apart: without a separator `*` takes any text. Goes
 * through a text once, at all places of the glob that it may have got to, so that no glob takes long.
 */
export function globMatcher(glob: string, separator?: "/"): (text: string) => boolean {
  const wild = wildcards(separator);
  const pieces = (glob.toLowerCase().match(/\*\*|[^]/g) ?? []).map(
    (found) => wild[found] ?? { takes: (character: string) => character === found, any: false },
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
