import { fieldFacts, vendorConfiguration } from "../../provider/configuration";
import { vendors } from "../../provider/vendors";
import type { Configuration } from "../../provider/vendors/facts";
import type { VendorName } from "../../resources/contract/vendors";
import type { Io } from "../io";
import { ask, isAttended } from "./ask";

/** What logs in, and whether a person typed it: then it has to be kept somewhere. */
export interface Given {
  settings: Configuration;
  typed: Record<string, string>;
}

/** The environment's credentials, or what a person types; secrets are not shown. */
export async function givenCredentials(vendor: VendorName, io: Io): Promise<Given> {
  const settings = vendorConfiguration(vendor, () => undefined, io.env);
  const { credentials: sets, fields: variables } = vendors[vendor];
  if (sets.some((fields) => fields.every((field) => settings[field] !== undefined)))
    return { settings, typed: {} };
  if (!isAttended(io))
    throw new Error(
      `there is no terminal to ask for credentials: set ${sets.map((fields) => fields.map((field) => variables[field]?.[0]).join(" and ")).join(", or ")}, or give --simulate`,
    );
  const typed: Record<string, string> = {};
  for (const field of sets[0]!) {
    const secret = fieldFacts[field]?.secret === true;
    typed[field] = await ask(`${vendor} ${field}${secret ? " (not shown)" : ""}: `, io, { hidden: secret });
    if (typed[field] === "") throw new Error(`${field} is empty: nothing was written`);
  }
  return { settings: { ...settings, ...typed }, typed };
}
