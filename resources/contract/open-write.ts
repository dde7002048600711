/** What a state keeps of a setting that was written without a clear answer: what stands there may be this resource's. */
export interface OpenWrite<V> {
  __open?: boolean;
  /** What it declared before such writes: any of them may not have been carried out. */
  __was?: V[];
}

/** The same for the next state, as long as nobody knows. */
export const openIn = <V>({ __open, __was }: OpenWrite<V>): OpenWrite<V> => ({
  ...(__open ? { __open } : {}),
  ...(__open && __was ? { __was } : {}),
});

/** What the state declares, or has declared: only that may be this resource's, and all else is somebody else's. */
export const declaredIn = <V>({ __was = [] }: OpenWrite<V>, ours: V): V[] => [ours, ...__was];
