import { type Inspected, type ObjectHandle, rowsOf, wordOf } from "../core/handles";

/** Servers, keys and PTRs. */
export function i3dHandles(inspected: Inspected): ObjectHandle[] {
  return [
    ...rowsOf(inspected, "servers").map(({ uuid, name, status, tags }) => ({
      title: `FlexMetal server ${wordOf(name)} (${wordOf(status)})`,
      edit: { servers: [{ uuid, name, status, tags }] },
      remove: { removeServers: [uuid] },
      spoil: { servers: [{ uuid, status: "failed", statusMessage: "failed by hand" }] },
    })),
    ...rowsOf(inspected, "sshKeys").map(({ uuid, name }) => ({
      title: `SSH key ${wordOf(name)}`,
      remove: { removeSshKeys: [uuid] },
    })),
    ...Object.entries((inspected["rdns"] ?? {}) as Inspected).map(([ip, hostname]) => ({
      title: `PTR ${ip} ${wordOf(hostname)}`,
      edit: { setRdns: [{ ip, hostname }] },
      remove: { setRdns: [{ ip, hostname: "" }] },
      spoil: { setRdns: [{ ip, hostname: "changed-by-hand.example.net" }] },
    })),
  ];
}
