/**
 * Reads character strings as RFC 1035 section 5.1 describes them, octet by octet, for holding what is sent against. It
 * shares nothing with the code that writes them.
 */
export function characterStrings(presentation: string): Buffer[] {
  const input = Buffer.from(presentation, "utf8");
  const strings: Buffer[] = [];
  let at = 0;
  while (at < input.length) {
    if (input[at] === 0x20 || input[at] === 0x09) {
      at++;
      continue;
    }
    const isQuoted = input[at] === 0x22;
    if (isQuoted) at++;
    const octets: number[] = [];
    for (;;) {
      const octet = input[at];
      if (octet === undefined) {
        if (isQuoted) throw new Error("a string is not closed");
        break;
      }
      if (isQuoted && octet === 0x22) {
        at++;
        if (at < input.length && input[at] !== 0x20 && input[at] !== 0x09)
          throw new Error("strings do not stand apart");
        break;
      }
      if (!isQuoted && (octet === 0x20 || octet === 0x09)) break;
      if (!isQuoted && (octet === 0x22 || octet === 0x3b || octet === 0x28 || octet === 0x29))
        throw new Error("a word holds a character that stands for something else");
      if (octet < 0x20 || octet === 0x7f) throw new Error("a control character stands bare");
      at++;
      if (octet !== 0x5c) {
        octets.push(octet);
        continue;
      }
      const next = input[at];
      if (next === undefined) throw new Error("a backslash stands at the end");
      if (next < 0x30 || next > 0x39) {
        octets.push(next);
        at++;
        continue;
      }
      const digits = input.subarray(at, at + 3).toString("latin1");
      if (!/^[0-9]{3}$/.test(digits) || Number(digits) > 255) throw new Error(`\\${digits} is no octet`);
      octets.push(Number(digits));
      at += 3;
    }
    strings.push(Buffer.from(octets));
  }
  return strings;
}
