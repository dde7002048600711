import * as http from "node:http";
import type { AddressInfo } from "node:net";
import type { Outcome } from "./outcome";
import type { RawRequest } from "./raw-request";

/** Bytes of a request's body that are taken; larger ones answer 413. */
const maxBodyBytes = 64 * 1024 * 1024;

/** The simulator on a socket, 127.0.0.1 only. Resets really destroy the socket, hangs keep it open until `close`. */
export class SocketServer {
  readonly #server: http.Server;

  constructor(answer: (raw: RawRequest) => Promise<Outcome>) {
    this.#server = http.createServer((request, response) => {
      // A caller that goes away is normal here.
      request.on("error", () => undefined);
      response.on("error", () => undefined);
      void serve(answer, request, response).catch(() => request.socket.destroy());
    });
    // Longer than any client keeps a connection, so that reuse never meets a socket that is just closing.
    this.#server.keepAliveTimeout = 120_000;
    this.#server.requestTimeout = 0;
  }

  /** Answers the origin, `http://127.0.0.1:<port>`. Port 0 takes a free one. */
  listen(port: number): Promise<string> {
    return new Promise((resolve, reject) => {
      this.#server.once("error", reject);
      this.#server.listen(port, "127.0.0.1", () => {
        this.#server.off("error", reject);
        resolve(`http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`);
      });
    });
  }

  close(): Promise<void> {
    return new Promise((resolve) => {
      this.#server.close(() => resolve());
      this.#server.closeAllConnections();
    });
  }
}

async function serve(
  answer: (raw: RawRequest) => Promise<Outcome>,
  request: http.IncomingMessage,
  response: http.ServerResponse,
): Promise<void> {
  const body = await collect(request);
  if (!body) {
    response.writeHead(413, { connection: "close" }).end();
    return;
  }
  const { method = "GET", url = "/" } = request;
  const outcome = await answer({ method, url, headers: flatHeaders(request.headers), body });
  if (outcome.kind === "reset") request.socket.resetAndDestroy();
  if (outcome.kind !== "reply" || response.destroyed) return;
  response.writeHead(outcome.status, { ...outcome.headers, "content-length": outcome.body.length });
  response.end(outcome.body);
}

async function collect(request: http.IncomingMessage): Promise<Buffer | undefined> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request) {
    if (!Buffer.isBuffer(part)) continue;
    bytes += part.length;
    if (bytes > maxBodyBytes) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function flatHeaders(headers: http.IncomingHttpHeaders): Record<string, string> {
  const flat: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) flat[name] = Array.isArray(value) ? value.join(", ") : value;
  }
  return flat;
}
