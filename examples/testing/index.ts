import { mailServer } from "./mail-server";

/** The program itself is one line, so that what it declares can be tested with other arguments, too. */
export const { names } = mailServer({
  domain: "example.no",
  name: "mx1",
  v4: "192.0.2.10",
  v6: "2001:db8:1::10",
});
