/**
 * What a record's state remembers of its zone, so that a deletion tells how many others there may be (mass-guard.ts): a
 * text, since every record has it.
 */
export interface ZoneMemory {
  /** `12+30`: see {@link Remembered}; a blank in place of the plus where there are no more. */
  __rows?: string;
}

export interface Remembered {
  /** How many rows the stack's records had in the zone, as far as the run had been shown. */
  declared: number;
  /** The engine may not have shown any more than that: it shows the next resource when the one before it is done. */
  isMore: boolean;
  /** How many other rows stood there. */
  others: number;
}

export function zoneMemory({ declared, isMore, others }: Remembered): ZoneMemory {
  return { __rows: `${declared}${isMore ? "+" : " "}${others}` };
}

/** Nothing is remembered where the state has nothing of the kind. */
export function rememberedIn({ __rows = "" }: ZoneMemory): Remembered {
  const [, declared, more, others] = /^(\d+)([+ ])(\d+)$/.exec(__rows) ?? [];
  return declared === undefined
    ? { declared: 0, isMore: false, others: Infinity }
    : { declared: Number(declared), isMore: more === "+", others: Number(others) };
}
