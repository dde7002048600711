/** What the demo asks of an engine. Each answers whether it went well, having shown what it did. */
export interface DemoEngine {
  name: string;
  preview(expectNoChanges: boolean): Promise<boolean>;
  /** With `detail`, each changed property is shown. */
  up(detail?: boolean): Promise<boolean>;
  refresh(): Promise<boolean>;
  destroy(): Promise<boolean>;
}

export interface DemoSetting {
  /** The program's folder. */
  directory: string;
  /** A folder of the demo's own, for state and configuration. */
  scratch: string;
  /** The vendors' accounts, as environment variables. */
  environment: Record<string, string>;
}
