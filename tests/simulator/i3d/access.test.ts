import { bench, propertiesOf } from "./bench";

interface Access {
  id: number;
  status: string;
  companyName: string;
}
const visitor = {
  ...{ email: "v@example.com", mobile: "1", firstName: "V", lastName: "W" },
  ...{ birthDate: "1990-01-01", companyName: "E" },
};
const identity = { documentType: 1, documentNumber: "X1", documentExpiration: "2030-01-01" };
const quote = {
  ...{ firstName: "Vera", lastName: "Wit", email: "v@example.com", phone: "+31 10 123" },
  ...{ rack: "full", location: "NL", remarks: "" },
};

async function withVisitor() {
  const made = bench();
  const { id } = await made.first<Access>(made.good("POST", "/colocation/access", visitor));
  const read = () => made.first<Access>(made.good("GET", `/colocation/access/${id}`));
  return { ...made, id, read };
}

test("a quote is asked for, whole", async () => {
  const { good, call } = bench();
  expect(await good("POST", "/colocation/quote", quote)).toMatchObject({ status: 204 });
  const { phone: _, ...without } = quote;
  const refused = await call("POST", "/colocation/quote", without);
  expect([refused.status, propertiesOf(refused)]).toEqual([422, ["phone"]]);
});

test("a visitor is announced, changed, revoked, let in again and removed", async () => {
  const { id, good, call, raw, read } = await withVisitor();
  expect(await read()).toMatchObject({ status: "pending", companyName: "E" });
  const colocatedAccessServer = [{ coloserverId: 7, rackname: "R1" }];
  await good("PUT", `/colocation/access/${id}`, { ...visitor, companyName: "Other", colocatedAccessServer });
  expect(await read()).toMatchObject({ companyName: "Other", colocatedAccessServers: colocatedAccessServer });
  expect(await good("PUT", `/colocation/access/${id}/revoke`)).toMatchObject({ status: 204 });
  expect(await read()).toMatchObject({ status: "revoked" });
  // Only in the vendor's page, not in its specification.
  expect(await raw("PUT", `/colocation/access/${id}/reactivate`)).toMatchObject({ status: 204 });
  expect(await read()).toMatchObject({ status: "granted" });
  expect(await good("DELETE", `/colocation/access/${id}`)).toMatchObject({ status: 204 });
  expect(await call("GET", `/colocation/access/${id}`)).toMatchObject({ status: 404 });
  for (const act of ["revoke", "reactivate"])
    expect(await raw("PUT", `/colocation/access/${id}/${act}`)).toMatchObject({ status: 404 });
});

test("a visitor's documents are added, read, changed and removed, and are that visitor's alone", async () => {
  const { id, good, call, raw, first } = await withVisitor();
  const other = await first<Access>(good("POST", "/colocation/access", visitor));
  const documents = `/colocation/access/${id}/document`;
  const document = await first<{ id: number }>(good("POST", documents, identity));
  expect((await good("GET", documents)).body).toEqual([{ id: document.id, ...identity }]);
  expect((await good("GET", `/colocation/access/${other.id}/document`)).body).toEqual([]);
  await good("PUT", `${documents}/${document.id}`, { ...identity, documentNumber: "X2" });
  expect((await good("GET", `${documents}/${document.id}`)).body).toMatchObject([{ documentNumber: "X2" }]);
  expect(await good("DELETE", `${documents}/${document.id}`)).toMatchObject({ status: 204 });
  expect(await call("GET", `${documents}/${document.id}`)).toMatchObject({ status: 404 });
  expect(await raw("POST", "/colocation/access/0/document", JSON.stringify(identity))).toMatchObject({
    status: 404,
  });
});
