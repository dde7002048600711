import { mkdir, open, readFile, rename, rm } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import type { Value } from "../values/value";
import { type Deployment, fromDeployment, mapSecretFields, toDeployment } from "./deployment";
import { assertIntegrity, hasSecretState, holdsSecret } from "./integrity";
import { fingerprint, Journal, readJournal } from "./journal";
import { LockedError, takeLock } from "./lock";
import { type Change, SnapshotModel } from "./model";
import { emptySnapshot, type Snapshot } from "./resource-state";
import { hasCiphertext, type SecretBox } from "./secrets";
import { SnapshotSession } from "./session";
import { syncFolder } from "./sync-folder";

/**
 * A state held for writing. Call `close` in every case: it saves what the session came to and lets go. The first call of
 * `close` or `abandon` counts; later ones only wait for it, because by then the state may be another run's.
 */
export interface OpenState {
  session: SnapshotSession;
  close(): Promise<void>;
  /** Leaves without saving; what the journal holds is found by the next run, pending operations included. */
  abandon(): Promise<void>;
}

function ending(save: () => Promise<void>, leave: () => Promise<void>): Pick<OpenState, "close" | "abandon"> {
  let ended: Promise<void> | undefined;
  return { close: () => (ended ??= save()), abandon: () => (ended ??= leave()) };
}

/** Where a stack's snapshot lives between runs. */
export interface StateStore {
  /** A copy of the present snapshot, nothing locked. */
  read(): Promise<Snapshot>;
  /** Takes the state for a run that changes it. */
  open(): Promise<OpenState>;
  /** Puts another snapshot in the place of the present one. */
  replace(snapshot: Snapshot): Promise<void>;
}

const copyOf = (snapshot: Snapshot): Snapshot => ({
  resources: snapshot.resources.map((state) => ({ ...state })),
  pending: [...snapshot.pending],
});

/** A snapshot that lives as long as the process. */
export class MemoryStore implements StateStore {
  private snapshot = emptySnapshot();
  private busy = false;

  read(): Promise<Snapshot> {
    return Promise.resolve(copyOf(this.snapshot));
  }

  /** Rejects with {@link LockedError} while another run holds the state. */
  async open(): Promise<OpenState> {
    if (this.busy)
      throw new LockedError("another run of this stack is under way in this process; wait for its end");
    this.busy = true;
    const session = new SnapshotSession(copyOf(this.snapshot), () => Promise.resolve());
    const save = async (): Promise<void> => {
      this.busy = false;
      this.snapshot = session.current();
      assertIntegrity(this.snapshot);
    };
    // nothing outlives the process here, so leaving is closing
    return { session, ...ending(save, save) };
  }

  replace(snapshot: Snapshot): Promise<void> {
    assertIntegrity(snapshot);
    this.snapshot = copyOf(snapshot);
    return Promise.resolve();
  }
}

/** A deployment file in Pulumi's form, with a journal and a lock beside it. */
export class FileStore implements StateStore {
  private readonly file: string;

  constructor(
    file: string,
    private readonly box: SecretBox,
  ) {
    this.file = resolve(file);
  }

  async read(): Promise<Snapshot> {
    return (await this.load()).snapshot;
  }

  async open(): Promise<OpenState> {
    await mkdir(dirname(this.file), { recursive: true });
    const release = takeLock(`${this.file}.lock`);
    try {
      const { snapshot, recovered, text } = await this.load();
      const base = recovered ? await this.save(snapshot) : text;
      const journal = await Journal.create(this.journalFile, fingerprint(base));
      const session = new SnapshotSession(snapshot, (change) => this.record(journal, change));
      const save = (): Promise<void> => this.close(journal, session, release);
      return { session, ...ending(save, () => journal.close().finally(release)) };
    } catch (error) {
      release();
      throw error;
    }
  }

  async replace(snapshot: Snapshot): Promise<void> {
    assertIntegrity(snapshot);
    await mkdir(dirname(this.file), { recursive: true });
    const release = takeLock(`${this.file}.lock`);
    try {
      await this.save(snapshot);
      await rm(this.journalFile, { force: true });
    } finally {
      release();
    }
  }

  private get journalFile(): string {
    return `${this.file}.journal`;
  }

  private async load(): Promise<{ snapshot: Snapshot; recovered: boolean; text: string }> {
    const text = await readFile(this.file, "utf8").catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return "";
      throw error;
    });
    const saved = text === "" ? emptySnapshot() : await this.snapshotOf(text);
    const changes = (await readJournal(this.journalFile, fingerprint(text))) as JournalEntry[];
    if (changes.length === 0) return { snapshot: saved, recovered: false, text };
    const model = new SnapshotModel(saved);
    for (const { salt, ...change } of changes) {
      if (salt) this.box.useSalt(salt);
      if (hasCiphertext(change as unknown as Value)) await this.box.unlock();
      model.apply(mapChange(change, (value) => this.box.open(value)));
    }
    return { snapshot: model.current(), recovered: true, text };
  }

  private async snapshotOf(text: string): Promise<Snapshot> {
    try {
      return await fromDeployment(JSON.parse(text), this.box);
    } catch (error) {
      // Levels of levels, which overflow the stack of whatever walks through them.
      if (!(error instanceof RangeError)) throw error;
      throw new Error(`the state ${this.file} has too many levels of lists and objects`, { cause: error });
    }
  }

  private async record(journal: Journal, change: Change): Promise<void> {
    const secrets = [
      ...(change.put ?? []).map(([, state]) => state),
      ...(change.begin ? [change.begin[2]] : []),
    ];
    const sealed = secrets.some(holdsSecret);
    if (sealed) await this.box.unlock();
    const entry: JournalEntry = mapChange(change, (value) => this.box.seal(value));
    // without the salt the ciphertexts of a first run that broke off could not be read
    if (sealed && this.box.salt) entry.salt = this.box.salt;
    await journal.append(entry);
  }

  private async close(journal: Journal, session: SnapshotSession, release: () => void): Promise<void> {
    try {
      await journal.close();
      const snapshot = session.current();
      assertIntegrity(snapshot);
      await this.save(snapshot);
      await rm(this.journalFile, { force: true });
    } finally {
      release();
    }
  }

  /** Writes the state so that the old or the new one is there whatever happens; returns the text written. */
  private async save(snapshot: Snapshot): Promise<string> {
    if (hasSecretState(snapshot)) await this.box.unlock();
    const deployment: Deployment = toDeployment(
      snapshot,
      (value) => this.box.seal(value),
      () => this.box.salt,
    );
    const text = `${JSON.stringify(deployment, undefined, 2)}\n`;
    const temporary = `${this.file}.${process.pid}.tmp`;
    const handle = await open(temporary, "w", 0o600);
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, this.file);
    await syncFolder(dirname(this.file));
    return text;
  }
}

type JournalEntry = Change & { salt?: string };

function mapChange({ begin, put, ...rest }: Change, change: (value: Value) => Value): Change {
  return {
    ...rest,
    ...(begin ? { begin: [begin[0], begin[1], mapSecretFields(begin[2], change)] } : {}),
    ...(put ? { put: put.map(([number, state]) => [number, mapSecretFields(state, change)]) } : {}),
  };
}
