import { type AccountIdentity, type CallOptions, Transport, type TransportOptions } from "../core";
import { I3dAccount } from "./account";
import { I3dCaller } from "./caller";
import { I3dColocation } from "./colocation";
import { I3dCallbacks } from "./callbacks";
import { checkCredentials, type I3dCredentials } from "./credentials";
import { I3dCrossConnect } from "./cross-connect";
import { I3dFlexVm } from "./flex-vm";
import { I3dPingSites } from "./ping-sites";
import { I3dSlackSettings } from "./slack-settings";
import { I3dTelemetry } from "./telemetry";
import { I3dTriggers } from "./triggers";
import { I3dFlexMetal } from "./flex-metal";
import { I3dDedicatedServer, I3dHost, I3dSwitchPort } from "./hosts";
import { i3dIdentity } from "./identity";
import { I3dOperatingSystem } from "./operating-system";
import { I3dSshKey } from "./ssh-key";
import { i3dWire } from "./wire";

/** i3D.net's API v3 (i3d.md). Throws an `authentication` error when the key is missing. */
export class I3dClient {
  readonly transport: Transport;
  readonly #call: I3dCaller;
  readonly flexMetal: I3dFlexMetal;
  readonly sshKey: I3dSshKey;
  readonly operatingSystem: I3dOperatingSystem;
  readonly dedicatedServer: I3dDedicatedServer;
  readonly host: I3dHost;
  readonly switchPort: I3dSwitchPort;
  readonly colocation: I3dColocation;
  readonly crossConnect: I3dCrossConnect;
  readonly account: I3dAccount;
  readonly callbacks: I3dCallbacks;
  readonly slackSettings: I3dSlackSettings;
  readonly triggers: I3dTriggers;
  readonly telemetry: I3dTelemetry;
  readonly pingSites: I3dPingSites;
  readonly flexVm: I3dFlexVm;

  constructor(credentials: I3dCredentials, options?: TransportOptions) {
    this.transport = new Transport(i3dWire(checkCredentials(credentials)), options);
    const call = new I3dCaller(this.transport);
    this.#call = call;
    this.flexMetal = new I3dFlexMetal(call);
    this.sshKey = new I3dSshKey(call);
    this.operatingSystem = new I3dOperatingSystem(call);
    this.dedicatedServer = new I3dDedicatedServer(call);
    this.host = new I3dHost(call);
    this.switchPort = new I3dSwitchPort(call);
    this.colocation = new I3dColocation(call);
    this.crossConnect = new I3dCrossConnect(call);
    this.account = new I3dAccount(call);
    this.callbacks = new I3dCallbacks(call);
    this.slackSettings = new I3dSlackSettings(call);
    this.triggers = new I3dTriggers(call);
    this.telemetry = new I3dTelemetry(call);
    this.pingSites = new I3dPingSites(call);
    this.flexVm = new I3dFlexVm(call);
  }

  /** Which account answers; `undefined` where the vendor does not say so to this key. One request. */
  identity(options?: CallOptions): Promise<AccountIdentity | undefined> {
    return i3dIdentity(this.#call, options);
  }
}
