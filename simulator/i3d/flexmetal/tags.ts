import type { SimReply } from "../../core/types";
import { bodyOf } from "../body";
import { conflict, invalid, invalidFields, notFound } from "../failure";
import { checkFields, type Fields } from "../fields";
import { none, one, page } from "../reply";
import type { Call, Route } from "../routing";
import type { World } from "../world";
import type { FlexServer } from "./state";
import { isLive } from "./status";
import { TAG } from "./tag-rules";

const FIELDS: Fields = {
  tag: {
    kind: "string",
    required: true,
    check: (tag: string) => (TAG.test(tag) ? undefined : "This value is not a valid tag"),
  },
};

const users = (world: World, tag: string): FlexServer[] =>
  world.flex.servers.filter((server) => isLive(server.status) && server.tags.includes(tag));

function tagView(world: World, tag: string): object {
  const { length: count } = users(world, tag);
  return { tag, resources: { count, flexMetalServers: { count } } };
}

function tagIn(call: Call): string {
  const body = bodyOf(call);
  const errors = checkFields(body, FIELDS);
  if (errors.length > 0) throw invalidFields(errors);
  return body["tag"] as string;
}

function known(call: Call): string {
  const tag = call.param("tag");
  if (!call.world.flex.tags.has(tag)) throw notFound();
  return tag;
}

/** A duplicate has its text in errorMessage and an empty errors list (i3d.md section 3). */
function createTag(call: Call): SimReply {
  const tag = tagIn(call);
  if (call.world.flex.tags.has(tag)) throw invalid("Tag already exists");
  call.world.flex.tags.add(tag);
  return one(tagView(call.world, tag));
}

function renameTag(call: Call): SimReply {
  const { world } = call;
  const old = known(call);
  const tag = tagIn(call);
  if (tag !== old && world.flex.tags.has(tag)) throw conflict("Tag already exists");
  world.flex.tags.delete(old);
  world.flex.tags.add(tag);
  if (world.options.renameReachesServers) {
    for (const server of world.flex.servers) {
      server.tags = server.tags.map((each) => (each === old ? tag : each));
    }
  }
  return one(tagView(world, tag));
}

function deleteTag(call: Call): SimReply {
  const { world } = call;
  const tag = known(call);
  const carriers = users(world, tag);
  if (carriers.length > 0 && world.options.deleteTagInUse === "refuse") throw invalid("Tag is in use");
  if (world.options.deleteTagInUse === "detach") {
    for (const server of carriers) server.tags = server.tags.filter((each) => each !== tag);
  }
  world.flex.tags.delete(tag);
  return none();
}

export const tagRoutes: Route[] = [
  {
    method: "GET",
    path: "/flexMetal/tags",
    handle: (call) =>
      page(
        call,
        [...call.world.flex.tags],
        (tag) => tag,
        (tag) => tagView(call.world, tag),
      ),
  },
  { method: "POST", path: "/flexMetal/tags", handle: createTag },
  { method: "GET", path: "/flexMetal/tags/{tag}", handle: (call) => one(tagView(call.world, known(call))) },
  { method: "PUT", path: "/flexMetal/tags/{tag}", handle: renameTag },
  { method: "DELETE", path: "/flexMetal/tags/{tag}", handle: deleteTag },
];
