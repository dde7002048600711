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
