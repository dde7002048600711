/** One more customer, made from the first: another name, log-in and id. */
export function furtherAccount(first: Account, number: number): Account {
  if (number === 0) return { ...first };
  return {
    ...first,
    customerId: String(Number(first.customerId) + number),
    contactId: String(Number(first.contactId) + 100 * number),
    name: `${first.name} ${number + 1}`,
    username: first.username.replace("@", `${number + 1}@`),
    password: `${first.password}-${number + 1}`,
  };
}

/** Who owns everything in a panel: one customer with one contact, the administrator. */
export interface Account {
  customerId: string;
  contactId: string;
  name: string;
  username: string;
  password: string;
  /** Base32 secret of the second factor. */
  totpSecret: string;
}
