import * as pulumi from "@pulumi/pulumi";

/** Whether anything in the value is an Output or a promise, and so may be a secret. */
function maySecret(value: unknown): boolean {
  if (value === null || typeof value !== "object") return false;
  if (pulumi.Output.isInstance(value) || value instanceof Promise) return true;
  if (pulumi.Resource.isInstance(value)) return false;
  return Object.values(value).some(maySecret);
}

/** The names of the arguments whose values are secret, for the provider to show none of them. */
export function secretArguments(args: object): { __secrets?: Promise<string[] | undefined> } {
  const candidates = Object.entries(args).filter(([, value]) => maySecret(value));
  if (candidates.length === 0) return {};
  const names = Promise.all(
    candidates.map(async ([name, value]) => {
      const { isSecret } = pulumi.output(value as unknown) as unknown as { isSecret: Promise<boolean> };
      return (await isSecret) ? [name] : [];
    }),
  );
  return {
    __secrets: names.then((found) => {
      const secrets = found.flat().sort();
      return secrets.length > 0 ? secrets : undefined;
    }),
  };
}
