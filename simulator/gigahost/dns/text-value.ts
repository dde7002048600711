import { Refusal } from "../../panel/refusal";

const chunk = /"((?:[^"\\]|\\.)*)"/g;
const octets = (text: string): number => Buffer.byteLength(text.replace(/\\(\d{3}|.)/g, "x"), "utf8");

function quotedChunks(text: string): string[] | undefined {
  const chunks = [...text.matchAll(chunk)].map(([, inner = ""]) => inner);
  const rebuilt = chunks.map((inner) => `"${inner}"`).join(" ");
  return rebuilt === text.replace(/"\s+"/g, '" "') ? chunks : undefined;
}

/**
 * The stored form of a TXT value: blanks trimmed, quotes added; a raw inner quote, an empty text, and a chunk of
 * more than 255 octets are refused (gigahost.md section 3).
 */
export function textContent(given: string): string {
  const text = given.trim();
  if (text === "") throw new Refusal(400, "TXT record value can not be empty");
  const chunks = text.startsWith('"') ? quotedChunks(text) : undefined;
  if (!chunks && /(^|[^\\])(\\\\)*"/.test(text)) throw new Refusal(400, "Invalid TXT record value");
  const parts = chunks ?? [text];
  if (parts.every((part) => part === "")) throw new Refusal(400, "TXT record value can not be empty");
  if (parts.some((part) => octets(part) > 255)) {
    throw new Refusal(400, "TXT record strings can not be longer than 255 characters");
  }
  return parts.map((part) => `"${part}"`).join(" ");
}
