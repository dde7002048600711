import { beyondSpend } from "../../../resources/contract/spend";
import { priceIn } from "../../../resources/service-size/price";

test.each([
  [{ total: 12.5 }, { amount: 12.5 }],
  [
    { total: "$1,250.00", fee: "$3.00" },
    { amount: 1250, currency: "USD" },
  ],
  [
    { total: "1 250.00 UAH", setup_fee: "0.00" },
    { amount: 1250, currency: "UAH" },
  ],
  [
    { total: "1 250.00", setup_fee: "0.00", currency: "uah" },
    { amount: 1250, currency: "UAH" },
  ],
  [{ total: "300 грн." }, { amount: 300, currency: "UAH" }],
  [{ total: "40 Ft" }, { amount: 40, currency: "FT" }],
  // A decimal comma, or words: what it is nobody knows, and a smaller amount beside it is not the price.
  [{ total: "1.250,00", setup_fee: "0.00" }, undefined],
  [{ total: "12,50", setup_fee: "0.00" }, undefined],
  [{ amount_due: "about 300 to 400", setup_fee: 0 }, undefined],
  [{ message: "You will be invoiced for 20.00" }, undefined],
])("%j", (answer, price) => {
  expect(priceIn(answer)).toEqual(price);
});

test("a price without a currency is not held against a limit in one", () => {
  const spend = { maxPrice: 99, currency: "UAH" } as const;
  expect(beyondSpend({ ...spend, unknownPrice: "refuse" }, { amount: 20 })).toMatch(
    /currency that is not told/,
  );
  expect(beyondSpend({ ...spend, unknownPrice: "allow" }, { amount: 20 })).toBeUndefined();
});
