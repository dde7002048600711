import type { SimReply } from "../../core/types";
import { invalid, invalidFields, notFound } from "../failure";
import { one } from "../reply";
import type { Call, Route } from "../routing";
import { serverOf } from "./find";
import { checkTags } from "./tag-rules";
import { serverView } from "./view";

/** A tag need not exist before; adding it to a server creates it (i3d.md section 2.6). */
function addTag(call: Call): SimReply {
  const server = serverOf(call);
  const tag = call.param("tag");
  if (server.tags.includes(tag)) {
    if (call.world.options.addTagTwice === "error") throw invalid("The server has this tag already");
    return one(serverView(call.world, server));
  }
  const errors = checkTags([...server.tags, tag]);
  if (errors.length > 0) throw invalidFields(errors);
  server.tags.push(tag);
  call.world.flex.tags.add(tag);
  return one(serverView(call.world, server));
}

/** 200 with the server, unlike most other DELETEs (section 1.1). */
function removeTag(call: Call): SimReply {
  const server = serverOf(call);
  const tag = call.param("tag");
  if (!server.tags.includes(tag)) throw notFound();
  server.tags = server.tags.filter((each) => each !== tag);
  return one(serverView(call.world, server));
}

export const serverTagRoutes: Route[] = [
  { method: "POST", path: "/flexMetal/servers/{uuid}/tag/{tag}", handle: addTag },
  { method: "DELETE", path: "/flexMetal/servers/{uuid}/tag/{tag}", handle: removeTag },
];
