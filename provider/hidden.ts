import type { Asking, Bag } from "../resources/contract/handler";
import { hiddenInputs } from "../resources/contract/hidden-inputs";
import type { Owner } from "../resources/contract/owner";

const isHidden = (key: string): boolean => (hiddenInputs as readonly string[]).includes(key);

/** Without the hidden inputs. */
export function visible(bag: Bag): Bag {
  return Object.fromEntries(Object.entries(bag).filter(([key]) => !isHidden(key)));
}

/** The hidden inputs alone. */
export function hiddenOf(bag: Bag): Bag {
  return Object.fromEntries(
    hiddenInputs.filter((key) => bag[key] !== undefined).map((key) => [key, bag[key]]),
  );
}

const ownerIn = (bag: Bag): Owner | undefined => (typeof bag.__owner === "string" ? bag.__owner : undefined);

/** Who asks: the program's resource by `news`, or, where there is no program, the entry of the state. */
export function askingIn(news: Bag, state: Bag = news): Asking {
  const secrets = (news.__secrets ?? state.__secrets) as readonly string[] | undefined;
  return {
    owner: ownerIn(news) ?? ownerIn(state),
    stateOwner: ownerIn(state),
    ...(Array.isArray(secrets) ? { secrets } : {}),
    ...(news.__createFirst === true ? { createFirst: true } : {}),
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
