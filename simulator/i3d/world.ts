import type { SimClock } from "../core/types";
import type { AccountState } from "./account/state";
import { newAccount } from "./account/state";
import type { Row } from "./body";
import { type Catalogue, newCatalogue } from "./catalogue/catalogue";
import type { Colocation } from "./colocation/colocation";
import type { FlexState } from "./flexmetal/state";
import { newFlexState } from "./flexmetal/state";
import type { Cloud } from "./flexvm/state";
import type { Host } from "./hosts/host";
import { Ids } from "./ids";
import { defaultOptions, type I3dOptions } from "./options";
import type { SshKey } from "./ssh-key";

/** Everything that the vendor knows about one account. */
export interface World {
  readonly clock: SimClock;
  readonly options: I3dOptions;
  readonly ids: Ids;
  readonly catalogue: Catalogue;
  readonly flex: FlexState;
  readonly sshKeys: SshKey[];
  /** Dedicated hosts; those of FlexMetal servers are made from the servers. */
  readonly hosts: Host[];
  readonly colocations: Colocation[];
  readonly crossConnects: Row[];
  /** Reverse DNS of every address, by canonical address. */
  readonly rdns: Map<string, string>;
  readonly account: AccountState;
  /** Simple collections by name: callbacks, triggers and the like. */
  readonly tables: Map<string, Row[]>;
  readonly clouds: Cloud[];
}

/** A new account: a key, the catalogue, and nothing else. `options` is kept and given its defaults. */
export function newWorld(clock: SimClock, options: I3dOptions, account = 0): World {
  Object.assign(options, defaultOptions());
  const ids = new Ids(account);
  return {
    clock,
    options,
    ids,
    catalogue: newCatalogue(),
    flex: newFlexState(account),
    sshKeys: [],
    hosts: [],
    colocations: [],
    crossConnects: [],
    rdns: new Map(),
    account: newAccount(account),
    tables: new Map(),
    clouds: [],
  };
}

/** A simple collection, empty at first. */
export function tableOf(world: World, name: string): Row[] {
  const rows = world.tables.get(name) ?? [];
  world.tables.set(name, rows);
  return rows;
}
