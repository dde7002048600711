import type { CallOptions } from "../core";
import type { I3dCaller, Id } from "./caller";
import { slackSetting, type I3dSlackSetting } from "./objects";

/** A channel; **`webHookUrl` is a secret**. */
export interface SlackSettingRequest {
  name: string;
  webHookUrl: string;
  channel: string;
  userName: string;
}

/** Slack channels that triggers can write to. The web hook is a secret and registered for redaction. */
export class I3dSlackSettings {
  readonly #call: I3dCaller;

  constructor(call: I3dCaller) {
    this.#call = call;
  }

  async list(options?: CallOptions): Promise<I3dSlackSetting[]> {
    const found = await this.#call.list("GET /slackSetting", [], slackSetting, {}, options);
    return found.map((each) => this.#hide(each));
  }

  async get(slackSettingId: Id, options?: CallOptions): Promise<I3dSlackSetting> {
    return this.#hide(
      await this.#call.one("GET /slackSetting/{slackSettingId}", [slackSettingId], slackSetting, {}, options),
    );
  }

  async create(request: SlackSettingRequest, options?: CallOptions): Promise<I3dSlackSetting> {
    this.#call.transport.redactor.add(request.webHookUrl);
    return this.#hide(
      await this.#call.one("POST /slackSetting", [], slackSetting, { json: request }, options),
    );
  }

  async update(
    slackSettingId: Id,
    request: SlackSettingRequest,
    options?: CallOptions,
  ): Promise<I3dSlackSetting> {
    this.#call.transport.redactor.add(request.webHookUrl);
    return this.#hide(
      await this.#call.one(
        "PUT /slackSetting/{slackSettingId}",
        [slackSettingId],
        slackSetting,
        { json: request },
        options,
      ),
    );
  }

  delete(slackSettingId: Id, options?: CallOptions): Promise<void> {
    return this.#call.send("DELETE /slackSetting/{slackSettingId}", [slackSettingId], {}, options);
  }

  #hide(setting: I3dSlackSetting): I3dSlackSetting {
    this.#call.transport.redactor.add(setting.webHookUrl);
    return setting;
  }
}
