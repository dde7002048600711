import { demo, Simulator } from "../../../simulator";
import { direct } from "./direct";
import { type Place, places } from "./places";

const placeOf = (title: string): Place => places.find((one) => one.title === title)!;

/** The demo account of a place, and how to look at its name. */
export function account(title: string, options: Record<string, unknown> = {}) {
  const place = placeOf(title);
  const simulator = new Simulator();
  demo(simulator);
  place.prepare?.(simulator);
  simulator.options(place.vendor, options);
  const inputs = { vendor: place.vendor, ip: place.ip, hostname: "host1.example.no" };
  const nameOf = (address = place.canonical) => place.nameOf(simulator, address);
  const set = (name: string, address = place.canonical) => place.setOutside(simulator, address, name);
  return { place, simulator, inputs, nameOf, set };
}

/** From creation to deletion, with what the vendor shows in between read without drift. */
export async function wholeLife(
  title: string,
  options: Record<string, unknown>,
  old = "",
): Promise<string[]> {
  const { simulator, inputs, nameOf, set } = account(title, options);
  if (old) set(old);
  const { id, outputs } = await direct(simulator).create(inputs);
  expect(nameOf().replace(/\.$/, "").toLowerCase()).toBe("host1.example.no");
  let next = direct(simulator);
  const found = await next.handler.read({ id, outputs }, next.call);
  expect(found!.inputs).toEqual(inputs);
  next = direct(simulator);
  const news = { ...inputs, hostname: "host2.example.no" };
  const updated = await next.handler.update({ id, outputs: found!.outputs, news }, next.call);
  expect(nameOf().replace(/\.$/, "").toLowerCase()).toBe("host2.example.no");
  next = direct(simulator);
  await next.handler.delete({ id, outputs: updated.outputs }, next.call);
  expect(nameOf().replace(/\.$/, "")).toBe(old);
  return next.lines;
}
