/** Octets in one character string of a TXT record (RFC 1035 section 3.3). */
export const longestString = 255;

/** Pieces of at most 255 octets each, as `write` writes every character, and no character is cut in two. */
export function octetPieces(text: string, write = (character: string): string => character): string[] {
  const made: string[] = [];
  let piece = "";
  let octets = 0;
  for (const character of text) {
    const written = write(character);
    const size = Buffer.byteLength(written);
    if (octets + size > longestString) {
      made.push(piece);
      piece = "";
      octets = 0;
    }
    piece += written;
    octets += size;
  }
  return [...made, piece];
}
