/** A failed command: a code of the vendor's list and, for firewall syntax, details. */
export class ArtnetFailure extends Error {
  constructor(
    readonly code: string,
    readonly details?: unknown,
  ) {
    super(code);
  }
}

export function fail(code: string, details?: unknown): never {
  throw new ArtnetFailure(code, details);
}

/** Polish and English texts; the document gives one pair, the others are the simulator's own. */
const texts: Record<string, [pl: string, en: string]> = {
  "unknown-command": ["Nieznane polecenie", "Unknown command"],
  "authorization-failed": ["Błąd autoryzacji", "Authorization failed"],
  "incorrect-param-value": ["Niepoprawna wartość parametru", "Incorrect parameter value"],
  "incorrect-soa-serial": ["Niepoprawny numer seryjny SOA", "Incorrect SOA serial"],
  "invalid-serial": ["Niepoprawny numer seryjny", "Invalid serial"],
  "domain-already-exists": ["Domena już istnieje", "Domain already exists"],
  "too-many-rules": ["Zbyt wiele reguł", "Too many rules"],
  "rules-syntax-error": ["Błąd składni reguł", "Rules syntax error"],
};

export function describe(code: string): { pl: string; en: string } {
  const [pl, en] = texts[code] ?? [`Błąd: ${code}`, `Error: ${code}`];
  return { pl, en };
}
