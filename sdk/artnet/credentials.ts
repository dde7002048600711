import { RackformError } from "../core";

/** What every Artnet request carries in its body (document, "Authorization"). */
export interface ArtnetCredentials {
  /** Customer number: the one used to log in to the Customers Panel. */
  customerId: string | number;
  /** API key: Customers Panel, Customer, Utilities, Manage API access. */
  apiKey: string;
}

/** Refuses missing or impossible credentials before anything is sent. */
export function checkCredentials(credentials: ArtnetCredentials): { customerId: string; apiKey: string } {
  const customerId = String(credentials.customerId ?? "").trim();
  const apiKey = String(credentials.apiKey ?? "").trim();
  if (customerId === "") refuse("customerId", "the customer number is missing", "ARTNET_CUSTOMER_ID");
  if (!/^\d+$/.test(customerId)) {
    refuse(
      "customerId",
      "the customer number must consist of digits (it is the panel's login)",
      "ARTNET_CUSTOMER_ID",
    );
  }
  if (apiKey === "") refuse("apiKey", "the API key is missing", "ARTNET_API_KEY");
  return { customerId, apiKey };
}

function refuse(argument: string, why: string, variable: string): never {
  throw new RackformError({
    kind: "authentication",
    vendor: "artnet",
    argument,
    message: `${why}; set ${argument} in the configuration rackform:artnet, or the environment variable ${variable}`,
  });
}
