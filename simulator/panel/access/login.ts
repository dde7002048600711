import type { SimReply } from "../../core/types";
import type { Call } from "../call";
import { answer } from "../envelope";
import { fakeSecret } from "../hash";
import { text } from "../input";
import type { PanelState } from "../state";
import { unauthorized } from "./identity";
import { totpCode } from "./totp";

/** The code of this very half minute; a numeric JSON code has lost its leading zeros. */
function checkCode(state: PanelState, given: string | undefined, now: number): void {
  const code = given?.padStart(6, "0");
  if (code !== totpCode(state.account.totpSecret, now)) throw unauthorized();
  if (state.options.totpSingleUse && state.usedCodes.has(code)) throw unauthorized();
  state.usedCodes.add(code);
}

/** `POST /authenticate`: an ordinary envelope, `token_expire` a number (gigahost.md section 1). */
export function authenticate(call: Call): SimReply {
  const { state, body, now } = call;
  const { account, options } = state;
  const right = text(body, "username") === account.username && text(body, "password") === account.password;
  if (!right) throw unauthorized();
  if (options.twoFactor) checkCode(state, text(body, "code"), now);
  const token = fakeSecret(`session ${state.brand.vendor} ${state.nextId("session", 1)} ${now}`, 40);
  const expires = (Math.floor(now / 1000) + options.tokenLifetimeSeconds) * 1000;
  state.sessions = [...state.sessions.filter((session) => session.expires > now), { token, expires }];
  if (options.maxSessions !== null) state.sessions = state.sessions.slice(-options.maxSessions);
  return answer(call, {
    token,
    token_expire: expires / 1000,
    customer_id: account.customerId,
    contact_id: account.contactId,
    customer_name: account.name,
    contact_username: account.username,
    contact_access_level: "admin",
    customer_address: "Eksempelveien 1",
    customer_zipcode: "0123",
    customer_city: "Oslo",
    customer_province: "",
    ga_secret: account.totpSecret,
    ga_enabled: options.twoFactor ? "1" : "0",
    vat: 25,
  });
}
