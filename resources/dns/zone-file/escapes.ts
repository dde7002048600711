import { LineProblem } from "./problem";

// A byte order mark inside a text is part of it.
const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** The octets of a character string: `\"` and `\DDD` undone. */
function octetsOf(raw: string): Buffer {
  if (!raw.includes("\\")) return Buffer.from(raw);
  const octets: Buffer[] = [];
  let plainFrom = 0;
  for (let at = raw.indexOf("\\"); at >= 0; at = raw.indexOf("\\", plainFrom)) {
    octets.push(Buffer.from(raw.slice(plainFrom, at)));
    const [digits] = /^\d{1,3}/.exec(raw.slice(at + 1, at + 4)) ?? [];
    if (digits !== undefined) {
      if (digits.length < 3)
        throw new LineProblem(`\\${digits} is not an escape; an octet has three digits, as in \\065`);
      if (Number(digits) > 255)
        throw new LineProblem(`\\${digits} is not an octet; those are \\000 to \\255`);
      octets.push(Buffer.from([Number(digits)]));
      plainFrom = at + 4;
    } else {
      const escaped = String.fromCodePoint(raw.codePointAt(at + 1)!);
      octets.push(Buffer.from(escaped));
      plainFrom = at + 1 + escaped.length;
    }
  }
  octets.push(Buffer.from(raw.slice(plainFrom)));
  return Buffer.concat(octets);
}

/**
 * The text of one or more character strings; octets above 127 are UTF-8, written plainly or escaped. Writers cut a long
 * text every 255 octets, wherever that is, so that only all strings together are UTF-8.
 */
export function textOf(...raws: string[]): string {
  if (!raws.some((raw) => raw.includes("\\"))) return raws.join("");
  try {
    return utf8.decode(Buffer.concat(raws.map(octetsOf)));
  } catch (error) {
    if (error instanceof LineProblem) throw error;
    throw new LineProblem("the text is not UTF-8, which is all that can be sent to the vendors");
  }
}

/** A text as one quoted character string that any name server reads. */
export function quoted(text: string): string {
  let made = '"';
  for (const octet of Buffer.from(text)) {
    if (octet === 0x22 || octet === 0x5c) made += `\\${String.fromCharCode(octet)}`;
    else if (octet < 0x20 || octet > 0x7e) made += `\\${String(octet).padStart(3, "0")}`;
    else made += String.fromCharCode(octet);
  }
  return `${made}"`;
}
