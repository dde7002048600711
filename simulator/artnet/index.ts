import type { VendorContext, VendorSimulator } from "../core/types";
import { findCommand } from "./commands";
import { artnetHandles } from "./handles";
import { commandName, customerOf, handle, loggableBody } from "./handle";
import { inspect } from "./inspect";
import { artnetRules } from "./options";
import { seed } from "./seed";
import { ArtnetState } from "./state";

/** Artnet's panel API (artnet.md): every command of the vendor's document. */
export function createArtnet({ clock, account }: VendorContext): VendorSimulator {
  const state = new ArtnetState(clock, account);
  return {
    vendor: "artnet",
    basePath: "/artnet/api",
    options: state.options,
    optionRules: artnetRules,
    endpointOf: commandName,
    isWrite: (request) => findCommand(commandName(request))?.write ?? false,
    handle: (request) => handle(state, request),
    seed: (objects) => seed(state, objects),
    inspect: () => inspect(state),
    handles: () => artnetHandles(inspect(state)),
    reset: () => state.reset(),
    credentials: () => ({ ARTNET_CUSTOMER_ID: state.customerId, ARTNET_API_KEY: state.apiKey }),
    account: {
      identity: () => ({ id: state.customerId, name: String(state.customer["name"]) }),
      recognises: (request) => customerOf(request) === state.customerId,
      rotate: () => state.renewKey(),
    },
    loggableBody,
  };
}
