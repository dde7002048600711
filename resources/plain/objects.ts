import { isKind } from "../../sdk/core";
import { isSame } from "../contract/equality";
import type { Call, OwnedCall } from "../contract/run";
import { Confirmation } from "../sharing/confirmation";
import { perAccount } from "../sharing/per-run";
import { Queues } from "../sharing/queue";
import { SharedRead } from "../sharing/shared-read";
import type { PlainInputs, PlainPort, PlainRow } from "./port";

/** The lists of a kind of plain objects, shared by everybody who asks in a run, and what is compared with them. */
export class PlainObjects<I extends PlainInputs> {
  readonly #lists;
  readonly #waves;
  readonly #queues = perAccount("i3d", () => new Queues());

  constructor(readonly port: PlainPort<I>) {
    this.#lists = perAccount(
      "i3d",
      ({ client }, { clock }, place: string) => new SharedRead(clock, () => port.list(client, place)),
    );
    this.#waves = perAccount(
      "i3d",
      (_, run, place: string) => new Confirmation(() => this.#lists(run, place).reload()),
    );
  }

  /** The list of the run, or a second reading before an absence is believed; empty where what has it is gone. */
  async rows(call: Call, place: string, how: "get" | "confirm" = "get"): Promise<PlainRow<I>[]> {
    return (await this.#orGone(call, place, () => this.#lists(call.run, place)[how](call.limits))) ?? [];
  }

  async #orGone<T>(call: Call, place: string, read: () => Promise<T>): Promise<T | undefined> {
    const { within } = this.port;
    try {
      return await read();
    } catch (error) {
      if (!within || !isKind(error, "not-found") || !(await within.isGone(call, place))) throw error;
      return undefined;
    }
  }

  /** What two different readings in a row show of the ones that are meant; none only when both lack them. */
  async confirmed(call: Call, place: string, isMeant: (row: PlainRow<I>) => boolean): Promise<PlainRow<I>[]> {
    const meant = (rows: PlainRow<I>[]) => {
      const found = rows.filter(isMeant);
      return found.length > 0 ? found : undefined;
    };
    const read = () => this.#lists(call.run, place).find(meant, call.limits);
    return (await this.#orGone(call, place, read)) ?? [];
  }

  /** The list after every write that has begun by now. */
  now({ run, limits }: Call, place: string): Promise<PlainRow<I>[]> {
    return this.#waves(run, place).read(limits);
  }

  /** Does a write that `now` will show. */
  write<T>({ run, limits }: Call, place: string, work: () => Promise<T>): Promise<T> {
    return this.#waves(run, place).write(async () => {
      try {
        return await work();
      } finally {
        this.#lists(run, place).drop();
      }
    }, limits);
  }

  /** One at a time of those that could be taken for each other. */
  inQueue<T>({ run, limits }: Call, place: string, inputs: Partial<I>, work: () => Promise<T>): Promise<T> {
    return this.#queues(run).run(`${place} ${this.port.nameOf(inputs)}`, limits, work);
  }

  /** The ledger's key of an object, by the vendor's id: names need not be unique. */
  key(place: string, id: string): string {
    return `${this.port.idOutput}:i3d:${place}/${id}`;
  }

  /** Those that may be taken for what is wanted, and that no entry of the stack has. */
  alike({ run }: OwnedCall, place: string, rows: readonly PlainRow<I>[], wanted: Partial<I>): PlainRow<I>[] {
    const { nameOf } = this.port;
    return rows.filter(
      (row) =>
        nameOf(row.inputs) === nameOf(wanted) &&
        run.ledger.otherHolder(this.key(place, row.id), []) === undefined,
    );
  }

  /** Whether an object is not what is declared; what is not declared may be anything. */
  differs({ inputs: live }: PlainRow<I>, wanted: I, ignored?: string): boolean {
    const declared = Object.entries(wanted).filter(
      ([name, value]) => value !== undefined && name in live && name !== ignored,
    );
    const shown = Object.fromEntries(declared.map(([name]) => [name, live[name as keyof I]]));
    return !isSame(this.port.canonical(wanted), this.port.canonical({ ...wanted, ...shown }));
  }
}
