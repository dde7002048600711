import type { Row } from "../body";

/** A key of the account; `expiresAt` in unix seconds. */
export interface ApiKey extends Row {
  id: number;
  category: number;
  key: string;
  note: string | null;
  assignOdpServerIps: number;
  used: number;
  expiresAt: number | null;
}

export interface AccountState {
  /** The id by which the vendor knows the account holder. */
  userId: number;
  apiKeys: ApiKey[];
  /** Keys, by id, that may not read who the account is. */
  restrictedKeys: Set<number>;
  /** Whitelists of keys, by the id of the key. */
  keyWhitelists: Map<number, Row[]>;
  details: Row;
  billing: Row;
  apiLog: Row[];
}

const FIRST_KEY = "i3d-simulator-0f4b8c2d7a";

/** A new account with a key; `number` tells the vendor's accounts apart. */
export const newAccount = (number = 0): AccountState => ({
  userId: 70_321 + number,
  apiKeys: [
    {
      id: 900 + number,
      category: 1,
      key: number === 0 ? FIRST_KEY : `${FIRST_KEY}-${number + 1}`,
      note: "first key",
      assignOdpServerIps: 0,
      used: 0,
      expiresAt: null,
    },
  ],
  restrictedKeys: new Set(),
  keyWhitelists: new Map(),
  details: {
    accountType: 2,
    companyName: number === 0 ? "Example B.V." : `Example ${number + 1} B.V.`,
    vatNumber: null,
    cocNumber: null,
    firstName: "Eva",
    lastName: "Example",
    address: "Main street",
    streetNumber: "1",
    zipCode: "3011 AA",
    city: "Rotterdam",
    countryCode: "NL",
    emailAddress: "noc@example.com",
    unconfirmedEmail: null,
    emailAddressValidated: 1,
    phoneNumber: "+31100000000",
    phoneNumberMobile: null,
    language: 0,
    emailAddressAbuse: null,
    newsletter: 0,
    agreeToc: 1,
    agreeAup: 1,
    agreeDpa: 1,
  },
  billing: {
    firstName: "Eva",
    lastName: "Example",
    address: "Main street",
    streetNumber: "1",
    zipCode: "3011 AA",
    city: "Rotterdam",
    countryCode: "NL",
    phoneNumber: "+31100000000",
    phoneNumberMobile: null,
    emailAddressBilling: null,
    bundleInvoicesOfSameCategory: 0,
    receivePaymentConfirmationsViaEmail: 0,
    preferredPaymentMethod: 1,
  },
  apiLog: [],
});
