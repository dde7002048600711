import { generateKeyPairSync, randomBytes, sign } from "node:crypto";

/** A certificate that nobody knows, for one host name or address, in DER by hand: Node makes keys but no certificates. */
export function ownCertificate(host: string): { key: string; cert: string } {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const algorithm = sequence(oid(0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02));
  const name = sequence(tagged(0x31, sequence(oid(0x55, 0x04, 0x03), tagged(0x0c, Buffer.from(host)))));
  const day = 86_400_000;
  const validity = sequence(time(Date.now() - day), time(Date.now() + day));
  const names = sequence(tagged(0x82, Buffer.from(host)));
  const extensions = sequence(
    extension(oid(0x55, 0x1d, 0x11), names),
    extension(oid(0x55, 0x1d, 0x13), sequence(tagged(0x01, Buffer.from([0xff])))),
  );
  const serial = Buffer.from([1, ...randomBytes(8)]);
  const content = sequence(
    tagged(0xa0, tagged(0x02, Buffer.from([2]))),
    tagged(0x02, serial),
    algorithm,
    name,
    validity,
    name,
    publicKey.export({ type: "spki", format: "der" }),
    tagged(0xa3, extensions),
  );
  const signature = tagged(0x03, Buffer.concat([Buffer.from([0]), sign("sha256", content, privateKey)]));
  const der = sequence(content, algorithm, signature).toString("base64");
  return {
    key: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${der.replace(/.{64}/g, "$&\n")}\n-----END CERTIFICATE-----\n`,
  };
}

function tagged(tag: number, content: Buffer): Buffer {
  const size = content.length;
  const long = size > 255 ? [0x82, size >> 8, size & 255] : [0x81, size];
  return Buffer.concat([Buffer.from([tag, ...(size < 128 ? [size] : long)]), content]);
}

const sequence = (...parts: Buffer[]) => tagged(0x30, Buffer.concat(parts));
const oid = (...octets: number[]) => tagged(0x06, Buffer.from(octets));
const extension = (id: Buffer, content: Buffer) => sequence(id, tagged(0x04, content));

function time(at: number): Buffer {
  const text = new Date(at).toISOString().replace(/[-:T]|\.\d+/g, "");
  return tagged(0x17, Buffer.from(text.slice(2)));
}
