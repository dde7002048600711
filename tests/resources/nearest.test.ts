import { nearest } from "../../resources/contract/nearest";

test.each([
  ["apikey", ["customerId", "apiKey", "baseUrl"], "apiKey"],
  ["api_key", ["apiKey"], "apiKey"],
  ["exmaple.org", ["example.com", "example.org"], "example.org"],
  ["gigahots", ["gigahost", "gigacloud"], "gigahost"],
  ["token", ["apiKey", "username"], undefined],
  ["nowhere.example", ["example.org"], undefined],
  ["x", [], undefined],
])("%s of %j: %s", (word, known, meant) => expect(nearest(word, known)).toBe(meant));
