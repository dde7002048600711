import { codeOf, type Json, openPanel } from "./panel";

const { simulator, post } = openPanel();
const own = "instance_id=7&instance_password=p%2Ba%26ss";
const code = async (command: string, form: string) => codeOf(await post(`cloud-instance/${command}`, form));
const details = async () =>
  (await post("cloud-instance/details", "instance_id=7"))["instance_details"] as Json;
const resources = (cpu: number, ram: number, hdd: number, bandwidth: number) =>
  `resources[cpu]=${cpu}&resources[ram]=${ram}&resources[hdd]=${hdd}&resources[bandwidth]=${bandwidth}`;

beforeEach(() => {
  simulator.reset();
  simulator.seed("artnet", { instances: [{ id: 7, password: "p+a&ss", ip: "198.51.100.7" }] });
});

test("lists basics, and in details what only details have", async () => {
  const [basics] = (await post("cloud-instance/list"))["instances_list"] as Json[];
  expect(basics).toMatchObject({
    id: 7,
    price_resources: { period: "24h" },
    resources: { cpu_cores: 1, ram: 1024 },
  });
  expect(basics).not.toHaveProperty("custom_properties");
  expect(await details()).toMatchObject({
    network_configuration: { ip: "198.51.100.7", gateway_ip: "198.51.100.1" },
  });
});

test("actions want the password, and change the state", async () => {
  expect(await code("action-shutdown", "instance_id=7&instance_password=p+a")).toBe(
    "instance-password-incorrect",
  );
  expect(await code("action-shutdown", own)).toBe("success");
  expect((await details())["state"]).toBe("stopped");
  expect(await code("action-power-on", "instance_id=8")).toBe("authorization-failed");
});

test("resources: ranges, steps, and a disk that only grows", async () => {
  const negotiate = (form: string) => code("resources-negotiate", `${own}&${form}`);
  expect(await negotiate(resources(2, 2048, 30, 100))).toBe("success");
  expect((await details())["resources"]).toEqual({ cpu_cores: 2, ram: 2048, hdd: 30, bandwidth: 100 });
  expect(await negotiate(resources(2, 2048, 20, 100))).toBe(
    "instance-resources-negotiate-cannot-decrease-hdd",
  );
  expect(await negotiate(resources(2, 2000, 30, 100))).toBe(
    "instance-resources-negotiate-incorrect-parameters",
  );
  expect(await negotiate("resources[cpu]=2")).toBe("invalid-param-value");
  simulator.seed("artnet", { instances: [{ id: 7, shutsDown: false }] });
  expect(await negotiate(`shutdown=true&${resources(3, 2048, 30, 100)}`)).toBe("instance-unable-shutdown");
  expect(await negotiate(`shutdown=false&${resources(3, 2048, 30, 100)}`)).toBe("success");
  const { price_resources } = await post(
    "cloud-instance/resources-calculate-price",
    resources(1, 1024, 20, 100),
  );
  expect(price_resources).toEqual({ price: 1.352, currency: "PLN", period: "24h" });
});

test("boot mode, properties, password, deletion", async () => {
  expect(await code("boot-mode-installation-image", `${own}&installation_image=dos`)).toBe(
    "instance-boot-incorrect-installation-image",
  );
  expect(await code("boot-mode-installation-image", `${own}&installation_image=debian-8.1-amd64`)).toBe(
    "success",
  );
  expect((await details())["boot_status"]).toBe("install");
  expect(await code("boot-mode-boot", own)).toBe("success");
  await post("cloud-instance/custom-properties-edit", "instance_id=7&custom_properties[notes]=kept");
  expect(
    await code("custom-properties-edit", `instance_id=7&custom_properties[display_name]=${"x".repeat(36)}`),
  ).toBe("instance-custom-properties-display-name-too-long");
  await post("cloud-instance/custom-properties-edit", "instance_id=7&custom_properties[display_name]=web");
  expect((await details())["custom_properties"]).toEqual({ display_name: "web", notes: "kept" });
  expect(await code("password-change", `${own}&instance_new_password=abc`)).toBe("password-too-short");
  expect(await code("password-change", `${own}&instance_new_password=abcd%20e`)).toBe("password-invalid");
  expect(await code("password-change", `${own}&instance_new_password=n%25w%3D1`)).toBe("success");
  expect(await code("delete", own)).toBe("instance-password-incorrect");
  expect(await code("delete", "instance_id=7&instance_password=n%25w%3D1")).toBe("success");
  expect((await post("cloud-instance/list"))["instances_list"]).toEqual([]);
});

test("what the document leaves open: words for states, their age, restarts of what is off, blanks", async () => {
  const state = async () => (await details())["state"];
  simulator.options("artnet", { cloudStates: "on", cloudText: "trimmed", cloudRestart: "stays" });
  expect(await code("action-power-off", own)).toBe("success");
  expect(await state()).toBe("POWER_OFF");
  expect(await code("resources-negotiate", `${own}&shutdown=true&${resources(2, 2048, 20, 100)}`)).toBe(
    "success",
  );
  expect(await state()).toBe("POWER_OFF");
  await post("cloud-instance/custom-properties-edit", "instance_id=7&custom_properties[notes]=%20kept%0A");
  expect((await details())["custom_properties"]).toMatchObject({ notes: "kept" });
  simulator.options("artnet", { cloudStates: "numbers", cloudStateAge: 3600 });
  await code("action-power-on", own);
  expect(await state()).toBe("5");
  simulator.options("artnet", { cloudStateAge: 0 });
  await code("action-reboot", own);
  expect(await state()).toBe("3");
  simulator.seed("artnet", { instances: [{ id: 7, shutsDown: false }] });
  expect(await code("action-shutdown", own)).toBe("success");
  expect(await state()).toBe("3");
});
