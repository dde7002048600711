import { SimulatorCore } from "../../../simulator/core";
import { createArtnet } from "../../../simulator/artnet";

export type Json = Record<string, unknown>;

/** Artnet alone, and a function that posts a form the way a browser would. */
export function openPanel(): {
  simulator: SimulatorCore;
  post(command: string, form?: string): Promise<Json>;
} {
  const simulator = new SimulatorCore({
    vendors: { artnet: createArtnet },
    clock: { now: () => Date.parse("2024-05-06T07:08:09Z") },
  });
  const { ARTNET_CUSTOMER_ID: id = "", ARTNET_API_KEY: key = "" } = simulator.environment();
  const headers = { "content-type": "application/x-www-form-urlencoded" };
  return {
    simulator,
    async post(command, form = "") {
      const body = `id=${id}&api_key=${key}&${form}`;
      const reply = await simulator.dispatch("POST", `/artnet/api/${command}`, headers, body);
      return JSON.parse(reply.body.toString()) as Json;
    },
  };
}

/** The code of a failed answer, "success" of a good one. */
export function codeOf(answer: Json): unknown {
  return answer["success"] === true ? "success" : (answer["error"] as Json)["code"];
}
