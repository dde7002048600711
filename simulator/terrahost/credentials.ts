import type { Account } from "../panel/account";

/** The first customer of the simulated TerraHost; all values are made up. */
export const terrahostAccount: Account = {
  customerId: "2222",
  contactId: "2",
  name: "Terra Example",
  username: "terra@example.net",
  password: "terrahost-simulator-password",
  totpSecret: "KRUGKIDROVUWG2ZA",
};
