import { GigahostClient } from "../../../sdk/gigahost";

test.each(["toString", "constructor", "__proto__"])("the word %s is none of dyndns", async (word) => {
  const adapter = (config: object) =>
    Promise.resolve({ status: 200, statusText: "", headers: {}, config, data: word } as never);
  const client = new GigahostClient({ apiKey: "flux_live_0123456789abcdef" }, { adapter });
  await expect(client.dns.dyndns.update({ hostnames: ["a.example.no"] })).rejects.toThrow(/none of dyndns/);
});
