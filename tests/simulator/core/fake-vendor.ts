import type { SimClock, SimRequest, VendorSimulator } from "../../../simulator/core";

/** A vendor with one counter, under a real vendor's name. */
export function fakeVendor({ clock }: { clock: SimClock }): VendorSimulator {
  let count = 0;
  const options: Record<string, unknown> = { step: 1 };
  return {
    vendor: "gigahost",
    basePath: "/fake/api",
    options,
    endpointOf: (request: SimRequest) => `${request.method} ${request.path}`,
    isWrite: (request: SimRequest) => request.method !== "GET",
    handle(request: SimRequest) {
      if (request.path === "/text") return { status: 200, body: "<p>hello</p>" };
      if (request.path === "/broken") throw new Error("a mistake");
      if (request.method !== "GET") count += Number(options["step"]);
      return {
        status: 200,
        headers: { "X-Sent": request.headers["x-sent"] ?? "" },
        body: { count, now: clock.now() },
      };
    },
    seed: (objects: Record<string, unknown>) => {
      count = Number(objects["count"]);
      return { count };
    },
    inspect: () => ({ count, name: "<script>" }),
    reset: () => {
      count = 0;
      options["step"] = 1;
    },
    credentials: () => ({ GIGAHOST_API_KEY: "fake-key" }),
  };
}
