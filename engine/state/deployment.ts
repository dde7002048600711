import type { Value } from "../values/value";
import type { OperationType, PendingOperation, ResourceState, Snapshot } from "./resource-state";
import { hasCiphertext, type SecretBox } from "./secrets";

/** A resource as it is stored: secrets are ciphertext. */
export type StoredResource = ResourceState;

/** Pulumi's deployment, as `pulumi stack export` writes it and `pulumi stack import` accepts it (PULUMI.md C5). */
export interface Deployment {
  version: 3;
  deployment: {
    manifest: { time: string; magic: string; version: string };
    secrets_providers?: { type: string; state?: { salt?: string } };
    resources?: StoredResource[];
    pending_operations?: { resource: StoredResource; type: OperationType }[];
    metadata?: Record<string, never>;
  };
}

const SECRET_FIELDS = ["inputs", "outputs", "replacementTrigger"] as const;

/** A resource with the fields that may hold secrets changed by `change`, and empty fields left out. */
export function mapSecretFields(state: ResourceState, change: (value: Value) => Value): ResourceState {
  const changed: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(state)) if (value !== undefined) changed[key] = value;
  for (const field of SECRET_FIELDS) {
    const value = state[field];
    if (value !== undefined) changed[field] = change(value);
  }
  return changed as unknown as ResourceState;
}

const mapPending = (
  list: PendingOperation[],
  change: (state: ResourceState) => ResourceState,
): PendingOperation[] => list.map(({ resource, type }) => ({ resource: change(resource), type }));

/** A snapshot in Pulumi's form; `seal` says what becomes of secrets. */
export function toDeployment(
  snapshot: Snapshot,
  seal: (value: Value) => Value,
  salt: () => string | undefined,
): Deployment {
  const sealOne = (state: ResourceState): StoredResource => mapSecretFields(state, seal);
  const resources = snapshot.resources.map(sealOne);
  const pending = mapPending(snapshot.pending, sealOne);
  const usedSalt = salt();
  return {
    version: 3,
    deployment: {
      // magic must be derived from version; both empty is the pair that needs no CLI
      manifest: { time: new Date().toISOString(), magic: "", version: "" },
      ...(usedSalt ? { secrets_providers: { type: "passphrase", state: { salt: usedSalt } } } : {}),
      resources,
      pending_operations: pending,
      metadata: {},
    },
  };
}

/** A snapshot from Pulumi's form. Throws when the form, its version or its secrets provider is not one it knows. */
export async function fromDeployment(data: unknown, box: SecretBox): Promise<Snapshot> {
  const { deployment } = asDeployment(data);
  const resources = deployment.resources ?? [];
  const pending = deployment.pending_operations ?? [];
  const states = [...resources, ...pending.map(({ resource }) => resource)];
  const provider = deployment.secrets_providers;
  if (provider?.type === "passphrase" && provider.state?.salt) box.useSalt(provider.state.salt);
  if (states.some((state) => SECRET_FIELDS.some((field) => hasCiphertext(state[field] ?? null)))) {
    if (provider?.type !== "passphrase") {
      throw new Error(
        `secrets of the provider "${provider?.type ?? "none"}" cannot be read; only "passphrase" can`,
      );
    }
    await box.unlock();
  }
  const open = (state: StoredResource): ResourceState => mapSecretFields(state, (value) => box.open(value));
  return { resources: resources.map(open), pending: mapPending(pending, open) };
}

function asDeployment(data: unknown): Deployment {
  const candidate = data as {
    version?: unknown;
    deployment?: unknown;
    checkpoint?: { latest?: unknown };
  } | null;
  if (candidate?.version !== 3) throw new Error("the state is not a Pulumi deployment of version 3");
  const inner = candidate.deployment ?? candidate.checkpoint?.latest;
  if (typeof inner !== "object" || inner === null) throw new Error("the state holds no deployment");
  return { version: 3, deployment: inner as Deployment["deployment"] };
}
