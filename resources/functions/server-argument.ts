import { z } from "zod";

/** A server as people name it: `serverKeyOf` says what is what. */
export const serverArgument = z.union([z.number().int(), z.string()]).meta({
  description: "The server: its name, an address of it, or its id.",
  examples: ["web1", "192.0.2.10", "3523"],
});
