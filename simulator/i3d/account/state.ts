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
  apiKeys: ApiKey[];
  /** Whitelists of keys, by the id of the key. */
  keyWhitelists: Map<number, Row[]>;
  details: Row;
  billing: Row;
  apiLog: Row[];
}

/** The key that a new account comes with. */
export const FIRST_KEY = "i3d-simulator-0f4b8c2d7a";

export const newAccount = (): AccountState => ({
  apiKeys: [
    {
      id: 900,
      category: 1,
      key: FIRST_KEY,
      note: "first key",
      assignOdpServerIps: 0,
      used: 0,
      expiresAt: null,
    },
  ],
  keyWhitelists: new Map(),
  details: {
    accountType: 2,
    companyName: "Example B.V.",
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
