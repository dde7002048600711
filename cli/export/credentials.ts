import type { ConfigReader } from "../../provider/configuration";
import { projectFolder, stackFiles } from "../doctor/project";
import { type Io, remark } from "../io";
import { stackConfig } from "../pulumi";

const none: ConfigReader = () => undefined;

/**
 * Where an export's credentials come from besides the environment: the stack that is named, or, within a project, the
 * selected one, as in `drift` and `doctor`. Only a stack that is named has to be readable.
 */
export async function credentials(stack: string | undefined, io: Io): Promise<ConfigReader> {
  if (stack !== undefined) return stackConfig(stack, io);
  const project = projectFolder(io.cwd);
  if (!project || stackFiles(project).length === 0) return none;
  try {
    return await stackConfig(undefined, io);
  } catch (error) {
    io.signal.throwIfAborted();
    remark(
      io,
      `credentials come from the environment alone, as the selected stack cannot be read: ${(error as Error).message}`,
    );
    return none;
  }
}
