import { createServer, type IncomingMessage } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";

export interface ConnectProxy {
  url: string;
  /** Targets that were asked for, with what stood in `Proxy-Authorization`. */
  asked: { target: string; authorization: string | undefined }[];
  close(): Promise<void>;
}

/** A proxy on loopback. `answer` is the port that every tunnel leads to, a status to refuse with, or what else it does. */
export async function connectProxy(
  answer: { port: number } | { status: number } | ((socket: Socket) => void),
): Promise<ConnectProxy> {
  const asked: ConnectProxy["asked"] = [];
  const sockets = new Set<Socket>();
  const server = createServer();
  server.on("connection", (socket) => sockets.add(socket));
  server.on("connect", ({ url = "", headers }: IncomingMessage, socket: Socket) => {
    asked.push({ target: url, authorization: headers["proxy-authorization"] });
    socket.on("error", () => undefined);
    if (typeof answer === "function") return answer(socket);
    if ("status" in answer) {
      const body = '{"meta":{"status":404},"data":[]}';
      return socket.end(
        `HTTP/1.1 ${answer.status} No\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
      );
    }
    const onward = connect(answer.port, "127.0.0.1", () => {
      socket.write("HTTP/1.1 200 Connection established\r\n\r\n");
      onward.pipe(socket).pipe(onward);
    });
    sockets.add(onward);
    onward.on("error", () => socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}
