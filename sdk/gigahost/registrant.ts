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
  | { type: "person"; personId: string; firstName?: string; lastName?: string }
);

/** The fields of a registrant on the wire (gigahost-api-v0.txt, domains/register and registrant). */
export function registrantFields(registrant: Registrant): Record<string, string> {
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
  const { firstName, lastName } = registrant;
  return {
    ...common,
    pid: registrant.personId,
    ...(firstName === undefined ? {} : { first_name: firstName }),
    ...(lastName === undefined ? {} : { last_name: lastName }),
  };
}

function short(argument: string, value: string): string {
  if (required(argument, value).length > 255)
    throw invalid(argument, `${argument} must not be longer than 255 characters`);
  return value;
}
