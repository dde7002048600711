import { LineProblem } from "./problem";

const utf8 = new TextDecoder("utf-8", { fatal: true });

/** The text of a character string: `\"` and `\DDD` undone; octets above 127 are UTF-8, written plainly or escaped. */
export function textOf(raw: string): string {
  if (!raw.includes("\\")) return raw;
  const octets: Buffer[] = [];
  let plainFrom = 0;
  for (let at = raw.indexOf("\\"); at >= 0; at = raw.indexOf("\\", plainFrom)) {
    octets.push(Buffer.from(raw.slice(plainFrom, at)));
    const digits = raw.slice(at + 1, at + 4);
    if (/^\d{3}$/.test(digits)) {
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
  try {
    return utf8.decode(Buffer.concat(octets));
  } catch {
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
