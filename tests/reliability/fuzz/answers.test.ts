import type { AxiosAdapter } from "axios";
import fc from "fast-check";
import { RackformError } from "../../../sdk/core";
import { matrixCalls } from "../matrix/calls";
import { report } from "../support/figures";

let inputs = 0;
afterAll(() => report("fuzz", { fuzzInputs: inputs }));

const perEndpoint = Number(process.env.RACKFORM_FUZZ_ANSWERS ?? 40);
const login = JSON.stringify({
  data: { token: "token-token", token_expire: 9_999_999_999 },
  meta: { status: 200 },
});

// Made once: fast-check lists all of Unicode for each that is made.
const anyText = fc.string({ unit: "binary", maxLength: 200 });
const anyJson = fc.json({ maxDepth: 4 });
const anyValue = fc.jsonValue();
const anyHeader = fc.string();

/** Puts something else in one place of a good answer: nearer to what parsers see than arbitrary texts. */
function spoiled(good: unknown): fc.Arbitrary<unknown> {
  return fc.tuple(fc.nat(200), anyValue).map(([place, instead]) => {
    let left = place;
    const walk = (value: unknown): unknown => {
      if (left-- === 0) return instead;
      if (Array.isArray(value)) return value.map(walk);
      if (value && typeof value === "object")
        return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, walk(inner)]));
      return value;
    };
    return walk(good);
  });
}

const vendors = [...new Set(matrixCalls.map(({ vendor }) => vendor))];

test.each(vendors)(
  "%s: any answer is a result or a typed error",
  async (vendor) => {
    for (const call of matrixCalls.filter((one) => one.vendor === vendor)) {
      const body = fc.oneof(
        spoiled(call.answer).map((value) => JSON.stringify(value) ?? ""),
        spoiled(call.answer).map((value) => JSON.stringify(value) ?? ""),
        anyJson,
        anyText,
      );
      const status = fc.constantFrom(200, 200, 200, 201, 204, 400, 404, 500);
      const header = fc.oneof(
        fc.constant({}),
        fc.record({ "retry-after": anyHeader }),
        fc.record({ "x-ratelimit": anyHeader }),
      );
      const property = fc.asyncProperty(body, status, header, async (text, code, headers) => {
        inputs++;
        let sent = 0;
        const adapter: AxiosAdapter = (config) => {
          if (++sent > 300) throw new Error("no end of requests");
          const isLogin = config.url === "/authenticate";
          return Promise.resolve({
            status: isLogin ? 200 : code,
            statusText: "",
            headers: isLogin ? {} : headers,
            config,
            data: isLogin ? login : text,
          });
        };
        let passed = 0;
        const clock = {
          now: () => 1_800_000_000_000 + passed,
          random: () => 0.5,
          sleep: (ms: number) => Promise.resolve(void (passed += ms)),
        };
        try {
          await call.run(adapter, { clock, retry: { attempts: 2 } });
        } catch (error) {
          if (!(error instanceof RackformError)) throw error;
        }
      });
      await fc.assert(property, { numRuns: perEndpoint });
    }
  },
  Math.max(240_000, perEndpoint * 2_000),
);
