/** One measurement of what rackform itself costs, beside its budget. */
export interface Figure {
  what: string;
  budget: string;
  measured: string;
  holds: boolean;
}

export const round = (value: number, digits = 2): string => value.toFixed(digits);
