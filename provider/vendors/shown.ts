/** What a trial found: `1 zone`, `12 zones`. */
export function counted(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? "" : "s"}`;
}

/** Whose account answered, where it says. */
export function accountOf(company: string | undefined): string {
  return company ? `the account of ${company}` : "the account answers";
}
