/** A record's value as the arguments of `DnsRecord` spell it. */
export interface RecordValue {
  value: string;
  priority?: number;
  weight?: number;
  port?: number;
}

/** What one record type is about: its notation for comparing, and what is wrong with a value. */
export interface Codec {
  /** Arguments besides `value` that the type needs. */
  needs: readonly ("priority" | "weight" | "port")[];
  /** The value in one notation: equal contents mean the same row. Copes with anything. `zone` resolves "@". */
  content(value: RecordValue, zone: string): string;
  /** The arguments that a content stands for. */
  value(content: string): RecordValue;
  /** What is wrong with the value, if anything: what it is and what is allowed. */
  problem(value: RecordValue, zone: string | undefined): string | undefined;
}
