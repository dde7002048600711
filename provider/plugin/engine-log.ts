import { credentials } from "@grpc/grpc-js";
import { EngineClient } from "@pulumi/pulumi/proto/engine_grpc_pb";
import { LogRequest, LogSeverity } from "@pulumi/pulumi/proto/engine_pb";
import { wellFormed } from "../well-formed";

/** How long an answer waits for lines that belong to it: a run that ends takes what is under way with it. */
const patienceMs = 1000;

/** What takes lines: a client of the engine. */
export interface LineTaker {
  log(request: LogRequest, done: (error: Error | null) => void): unknown;
}

/** Lines for the user, shown by the engine with the resource that they are about. */
export class EngineLog {
  #client?: EngineClient;
  #address?: string;
  readonly #open = new Set<Promise<void>>();

  constructor(
    /** Takes every line, whatever the engine's address. */
    private readonly taker?: LineTaker,
  ) {}

  /** The engine's address; without one, lines go to stderr, which engines show too. */
  connect(address: string | undefined): void {
    if (!address || address === this.#address || this.taker) return;
    this.close();
    this.#address = address;
    this.#client = new EngineClient(address, credentials.createInsecure());
  }

  tell(message: string, urn = ""): void {
    const [, isWarning, text = ""] = /^(Warning: )?(.*)$/s.exec(message) ?? [];
    const client: LineTaker | undefined = this.taker ?? this.#client;
    if (!client) return void process.stderr.write(`${message}\n`);
    const request = new LogRequest();
    request.setSeverity(isWarning ? LogSeverity.WARNING : LogSeverity.INFO);
    request.setMessage(wellFormed(text));
    request.setUrn(urn);
    const told = new Promise<void>((resolve) => {
      client.log(request, (error) => {
        if (error) process.stderr.write(`${message}\n`);
        resolve();
      });
    });
    this.#open.add(told);
    void told.then(() => this.#open.delete(told));
  }

  /** Resolves when the lines of so far have arrived, or will not. */
  async settled(): Promise<void> {
    if (this.#open.size === 0) return;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, patienceMs)));
    await Promise.race([Promise.all(this.#open), late]);
    clearTimeout(timer);
  }

  close(): void {
    this.#client?.close();
    this.#client = undefined;
    this.#address = undefined;
  }
}
