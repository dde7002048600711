import type { Asking, Bag } from "../resources/contract/handler";
import { hiddenInputs } from "../resources/contract/hidden-inputs";
import type { Owner } from "../resources/contract/owner";

const isHidden = (key: string): boolean => (hiddenInputs as readonly string[]).includes(key);

/** Tells in the state that the object is not what it should be; gone with the next outputs. */
export const unfinished = "__unfinished";

/** Without the hidden inputs. */
export function visible(bag: Bag): Bag {
  return Object.fromEntries(Object.entries(bag).filter(([key]) => !isHidden(key)));
}

/** What is not carried along: arguments and outputs. */
export function argumentsIn(bag: Bag): Bag {
  const { [unfinished]: _, ...rest } = visible(bag);
  return rest;
}

/** The hidden inputs alone. */
export function hiddenOf(bag: Bag): Bag {
  return Object.fromEntries(
    hiddenInputs.filter((key) => bag[key] !== undefined).map((key) => [key, bag[key]]),
  );
}

const ownerIn = (bag: Bag): Owner | undefined => (typeof bag.__owner === "string" ? bag.__owner : undefined);

/** Whether the resource has another explicit provider by now; states of older versions do not tell. */
export const isMoved = (olds: Bag, news: Bag): boolean =>
  olds.__owner !== undefined && olds.__via !== news.__via;

/** Who asks: the program's resource by `news`, or, where there is no program, the entry of the state. */
export function askingIn(news: Bag, state: Bag = news): Asking {
  const secrets = (news.__secrets ?? state.__secrets) as readonly string[] | undefined;
  return {
    owner: ownerIn(news) ?? ownerIn(state),
    stateOwner: ownerIn(state),
    ...(Array.isArray(secrets) ? { secrets } : {}),
    ...(news.__createFirst === true ? { createFirst: true } : {}),
    ...(typeof news.__via === "string" ? { via: news.__via } : {}),
  };
}

/** Whether an argument is secret and a table by now, whose keys are values of the argument too. */
export function isSecretTable(name: string, bag: Bag): boolean {
  const { __secrets: secrets, [name]: value } = bag;
  return (
    Array.isArray(secrets) &&
    secrets.includes(name) &&
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value)
  );
}
