import { invalid, required } from "../panel";

/** Who owns a .no domain. Norid's rules: an organization by its number, a person by its N.PRI id. */
export type Registrant = {
  email: string;
  /** At most 255 characters. */
  applicantName: string;
  zipCode: string;
  city: string;
} & (
  | { type: "organization"; orgNumber: string; companyName: string }
  | { type: "person"; personId: string; firstName: string; lastName: string }
);

/** A registrant as a change asks for it: without a person's names, which only a registration documents. */
export type ChangedRegistrant =
  | Extract<Registrant, { type: "organization" }>
  | Omit<Extract<Registrant, { type: "person" }>, "firstName" | "lastName">;

/** The fields of a registrant on the wire when a domain is registered: a person's names are required. */
export function registrantFields(registrant: Registrant): Record<string, string> {
  const names: Record<string, string> =
    registrant.type === "organization"
      ? {}
      : {
          first_name: required("firstName", registrant.firstName),
          last_name: required("lastName", registrant.lastName),
        };
  return { ...changedRegistrantFields(registrant), ...names };
}

/** The fields of a registrant on the wire when the owner of a domain changes. */
export function changedRegistrantFields(registrant: ChangedRegistrant): Record<string, string> {
  const common = {
    registrant_type: registrant.type,
    email: required("email", registrant.email),
    applicant_name: short("applicantName", registrant.applicantName),
    zip_code: required("zipCode", registrant.zipCode),
    city: required("city", registrant.city),
  };
  if (registrant.type === "organization") {
    if (!/^\d{9}$/.test(registrant.orgNumber))
      throw invalid("orgNumber", "an organization number has nine digits");
    return {
      ...common,
      org_number: registrant.orgNumber,
      company_name: short("companyName", registrant.companyName),
    };
  }
  if (!/^N\.PRI\./.test(registrant.personId))
    throw invalid("personId", "a person id has the form N.PRI.12345678");
  return { ...common, pid: registrant.personId };
}

function short(argument: string, value: string): string {
  if (required(argument, value).length > 255)
    throw invalid(argument, `${argument} must not be longer than 255 characters`);
  return value;
}
