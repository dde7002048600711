/** What a record's state remembers of its zone, so that a deletion tells how many others there may be (mass-guard.ts). */
export interface ZoneMemory {
  /** How many rows the stack's records had in the zone, as far as the run had been shown. */
  __declared?: number;
  /** The engine may not have shown any more than that: it shows the next resource when the one before it is done. */
  __more?: true;
  /** How many other rows stood there. */
  __others?: number;
}
