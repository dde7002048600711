/**
 * Inputs that the classes of a program add and nobody sees: carried along in the state, never arguments, and never a
 * difference but for `__timeouts` and `__via`. Programs write them and provider processes read them. `__faults` gets no further
 * than check, which fails with it.
 */
export const hiddenInputs = [
  "__provider",
  "__timeouts",
  "__owner",
  "__via",
  "__secrets",
  "__createFirst",
  "__faults",
] as const;

export type HiddenInput = (typeof hiddenInputs)[number];
