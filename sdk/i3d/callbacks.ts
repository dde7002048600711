import type { CallOptions } from "../core";
import type { I3dCaller, Id } from "./caller";
import { callbackSetting, type I3dCallbackSetting } from "./objects";

/** Where to call; `headers` are sent along as one text. */
export interface CallbackRequest {
  url: string;
  urlDescription?: string;
  headers?: string;
}

/** Addresses that the vendor calls when something happens (i3d.md section 7). */
export class I3dCallbacks {
  readonly #call: I3dCaller;

  constructor(call: I3dCaller) {
    this.#call = call;
  }

  list(options?: CallOptions): Promise<I3dCallbackSetting[]> {
    return this.#call.list("GET /callback", [], callbackSetting, {}, options);
  }

  get(callbackId: Id, options?: CallOptions): Promise<I3dCallbackSetting> {
    return this.#call.one("GET /callback/{callbackSettingId}", [callbackId], callbackSetting, {}, options);
  }

  create(request: CallbackRequest, options?: CallOptions): Promise<I3dCallbackSetting> {
    return this.#call.one("POST /callback", [], callbackSetting, { json: request }, options);
  }

  update(callbackId: Id, request: CallbackRequest, options?: CallOptions): Promise<I3dCallbackSetting> {
    return this.#call.one(
      "PUT /callback/{callbackSettingId}",
      [callbackId],
      callbackSetting,
      { json: request },
      options,
    );
  }

  delete(callbackId: Id, options?: CallOptions): Promise<void> {
    return this.#call.send("DELETE /callback/{callbackSettingId}", [callbackId], {}, options);
  }
}
