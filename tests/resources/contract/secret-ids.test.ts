import * as pulumi from "@pulumi/pulumi";
import { ApiKey, DnsZone, FlexMetalTag, ServerName, SshKey, VmCloud, VmNode } from "../../../index";
import { Simulator } from "../../../simulator";
import { changesOf, useStacks, well } from "../../support/stack";

const start = useStacks();
const lines: string[] = [];
beforeEach(() => {
  lines.length = 0;
  jest.spyOn(console, "log").mockImplementation((line: string) => void lines.push(line));
});
afterEach(() => jest.restoreAllMocks());

const value = "S3cr3t-name";
const secret = (text: string) => pulumi.secret(text) as unknown as string;
const shown = (text: string) => /[^"]*s3cr3t-name[^"]*/gi[Symbol.match](text) ?? [];
const publicKey = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHU5vJr0dPpXHkq3R4Cw2b1mZ8nT6yLsQe7oFaGx9KdV ops";

test("names that are secret are in no id, no plain output and no line, and what refers to them goes on", async () => {
  const simulator = new Simulator({ vendors: ["i3d", "gigahost"] });
  simulator.seed("i3d", { colocations: [{ id: 1201, name: "rack1" }] });
  const stack = await start(
    () => {
      const cloud = new VmCloud("c", {
        name: secret(value),
        site: "frmtl1",
        instanceType: "bm9.hmm.gpu.4rtx4000.64",
      });
      new VmNode("n", { cloud });
      new VmNode("m", { cloud: secret(`i3d:${value}`) }, { dependsOn: cloud });
      new FlexMetalTag("t", { tag: secret(value) });
      new ApiKey("k", { vendor: "i3d", label: secret(value), category: 1 });
      new SshKey("s", { vendor: "i3d", name: secret(value), publicKey });
      new ServerName("w", { vendor: "i3d", colocationId: "1201", name: secret(value) });
      new DnsZone("z", { vendor: "gigahost", domain: secret(`${value}.no`) });
    },
    { simulator },
  );
  await well(stack.preview());
  await well(stack.up());
  expect([shown(JSON.stringify(stack.state)), shown(lines.join('"'))]).toEqual([[], []]);
  expect(changesOf(await well(stack.refresh()))).toEqual({});
  expect(changesOf(await well(stack.up()))).toEqual({});
  await well(stack.destroy());
  expect(shown(lines.join('"'))).toEqual([]);
});
