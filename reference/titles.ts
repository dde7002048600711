import { vendors } from "../provider/vendors";

/** How vendors are written: in text, and in names of types. */
export const titles: Record<string, { title: string; className: string }> = vendors;
