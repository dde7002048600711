import type { Row } from "../body";
import { newCloud } from "../flexvm/clouds";
import { newNode } from "../flexvm/nodes";
import { newVm } from "../flexvm/vms";
import type { World } from "../world";
import { rowsOf, textOf } from "./input";

/** A cloud of this name, changed where there is one, with nodes and machines: known by their id, or new, and at rest but for what `ahead` says. */
export function seedCloud(world: World, row: Row): Row {
  const { nodes: _nodes, vms: _vms, ...fields } = row;
  const name = textOf(row, "name");
  const cloud =
    world.clouds.find((each) => each.name === name) ??
    newCloud(world, name, "frmtl1", "bm9.hmm.gpu.4rtx4000.64");
  Object.assign(cloud, fields);
  for (const each of rowsOf(row, "nodes")) {
    const known = cloud.nodes.find(({ id }) => id === each["id"]);
    Object.assign(known ?? newNode(world, cloud), { ahead: [] }, each);
  }
  for (const each of rowsOf(row, "vms")) {
    const known = cloud.vms.find(({ id }) => id === each["id"]);
    Object.assign(known ?? newVm(world, cloud, textOf(each, "name")), { ahead: [] }, each);
  }
  return { id: cloud.id };
}

/** Nodes and machines that are gone without a trace, by id or name. */
export function dropFromClouds(world: World, part: "nodes" | "vms", gone: readonly string[]): void {
  for (const cloud of world.clouds) {
    const all: { id: string; name: string }[] = cloud[part];
    const left = all.filter(({ id, name }) => !gone.includes(id) && !gone.includes(name));
    all.splice(0, all.length, ...left);
  }
}
