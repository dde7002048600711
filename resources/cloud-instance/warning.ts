import { isSame } from "../contract/equality";
import { amounts } from "./resize";
import type { CloudInstanceInputs } from "./schema";

type Inputs = Partial<CloudInstanceInputs>;

const stops = { soft: "its operating system is asked to stop", hard: "the power is cut" } as const;

const stopped = ({ shutdown }: Inputs): string => (shutdown ? stops[shutdown] : "as shutdown says");

/** What a planned change does to the machine, for a line of the preview; prices are told before the change is sent. */
export function warningOf(news: Inputs, before?: Inputs): string | undefined {
  const { instanceId = "that is not known yet", resources, power } = news;
  const parts: string[] = [];
  if (resources && !isSame(before?.resources, resources))
    parts.push(
      `${before?.resources ? `its resources go from ${amounts(before.resources)} to ${amounts(resources)}` : `its resources become ${amounts(resources)}, if they are not`}: it restarts (${stopped(news)}) and its price changes, which is told before`,
    );
  if (power === "off" && before?.power !== "off")
    parts.push(`it is switched off${before ? "" : ", if it is not"} (${stopped(news)})`);
  if (news.onDestroy === "delete" && before?.onDestroy !== "delete")
    parts.push("from then on deleting the resource deletes it with its disk");
  return parts.length > 0 ? `cloud instance ${instanceId}: ${parts.join("; ")}` : undefined;
}
