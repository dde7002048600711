/** Something that rackform itself costs, and the budget for it. */
export interface Claim {
  what: string;
  budget: string;
}

/** What was found for one claim. */
export interface Result {
  measured: string;
  holds: boolean;
}

export type Figure = Claim & Result;

/** Claims that are measured together; a result for each, in their order. */
export interface Measurement {
  claims: Claim[];
  measure(): Result[] | Promise<Result[]>;
}

export const round = (value: number, digits = 2): string => value.toFixed(digits);
