import { DsRecords } from "rackform";

/**
 * The zone is signed by name servers of our own (Knot, BIRD), and registered at Gigahost. While its key is changed, the
 * registry holds the records of both keys; `keymgr example.info ds` prints them.
 */
const keys = {
  "2025": "20326 13 2 8c1e5d9c6a7d41d1d2a70c0f5b8a4e6f13d1b0b5a1c2f4e7d8c9b0a1f2e3d4c5",
  "2026": "41706 13 2 5f0c7e8d9a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5",
};

const records = Object.values(keys).map((text) => {
  const [keyTag, algorithm, digestType, digest = ""] = text.split(" ");
  return { keyTag: Number(keyTag), algorithm: Number(algorithm), digestType: Number(digestType), digest };
});

new DsRecords("example.info", { zone: "gigahost:example.info", records });
