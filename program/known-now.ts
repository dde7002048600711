import type * as pulumi from "@pulumi/pulumi";

/** What the SDK keeps of an Output without declaring it. */
interface Inner<T> {
  readonly isKnown: Promise<boolean>;
  promise(): Promise<T>;
}

/** The value of an Output; `undefined` while it is unknown in a preview. */
export async function knownNow<T>(output: pulumi.Output<T>): Promise<T | undefined> {
  const { isKnown } = output as unknown as Inner<T>;
  return (await isKnown) ? (output as unknown as Inner<T>).promise() : undefined;
}
