import { open } from "node:fs/promises";

/** Makes a file's creation or renaming durable: its own sync covers only what is in it, not its name. */
export async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, "r");
  await folder.sync().finally(() => folder.close());
}
