import * as pulumi from "@pulumi/pulumi";

/** The arguments with those that are always secret made so, however the program has written them. */
export function asSecrets(args: object, names: readonly string[] = []): object {
  const secrets = Object.entries(args)
    .filter(([name, value]) => names.includes(name) && value !== undefined)
    .map(([name, value]) => [name, pulumi.secret(value as unknown)] as const);
  return secrets.length > 0 ? { ...args, ...Object.fromEntries(secrets) } : args;
}
