/**
 * What the generators of other languages are told. The version that programs ask for is this package's own; without
 * `respectSchemaVersion` it would be 0.0.0. The SDK for Node.js has the name of this package, which stands in its place:
 * programs that `pulumi import` prints load it.
 */
export function languages({ description }: { description: string }): Record<string, object> {
  return {
    nodejs: { packageName: "rackform", packageDescription: description, respectSchemaVersion: true },
    python: {
      packageName: "pulumi_rackform",
      respectSchemaVersion: true,
      pyproject: { enabled: true },
    },
    go: { respectSchemaVersion: true, generateResourceContainerTypes: true },
    csharp: { respectSchemaVersion: true },
  };
}
