import { cases } from "./cases";
import { measure, measureStraightforward } from "./measure";
async function main() {
  for (const one of cases) {
    const t = Date.now();
    const ours = await measure(one, [0, 20, 100]);
    const t2 = Date.now();
    const theirs = await measureStraightforward(one, [0, 20, 100]);
    console.log(one.name, ours.map((c) => [c.calls, Math.round(c.ms)]), theirs?.map((c) => [c.calls, Math.round(c.ms)]), t2 - t, Date.now() - t2);
  }
}
void main();
