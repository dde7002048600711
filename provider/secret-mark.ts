/** How a value is marked for engines to encrypt it (PULUMI.md section A2). */
const signature = "4dabf18193072939515e22adb298388d";
const secretSignature = "1b47061264138c4ac30d75fd1eb44270";

export function secretMark(value: unknown): object {
  return { [signature]: secretSignature, value };
}

/** What is marked; `undefined` for what is not. */
export function secretOf(value: unknown): { value: unknown } | undefined {
  if (value === null || typeof value !== "object") return undefined;
  const { [signature]: kind, value: inner } = value as Record<string, unknown>;
  return kind === secretSignature ? { value: inner } : undefined;
}
