import { RackformError } from "../core";

/** One key, sent in the header PRIVATE-TOKEN of every call (i3d.md section 1). */
export interface I3dCredentials {
  apiKey: string;
}

/** Refuses a missing key before anything is sent. */
export function checkCredentials({ apiKey }: I3dCredentials): string {
  const key = String(apiKey ?? "").trim();
  if (key !== "" && /^[\x21-\x7e]+$/.test(key)) return key;
  throw new RackformError({
    kind: "authentication",
    vendor: "i3d",
    argument: "apiKey",
    message:
      `the API key is ${key === "" ? "missing" : "not usable in a header"}; set apiKey in the configuration rackform:i3d, ` +
      "or the environment variable I3D_API_KEY (or FLEXMETAL_API_KEY)",
  });
}
