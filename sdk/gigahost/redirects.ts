import { z } from "zod";
import type { CallOptions, Effect, Method } from "../core";
import { type Caller, type Done, fields, type Id, required } from "../panel";
import { zoneLane, zonePath } from "./zone-path";

const { flag, list, text } = fields;

export const redirect = z.object({
  domain: text,
  /** Relative to the zone; the apex is `@`. */
  source: z.string().min(1),
  target_url: z.string().min(1),
  enabled: flag,
  /** "Y-m-d H:i:s" */
  created_at: text,
});
export type Redirect = z.output<typeof redirect>;

export interface RedirectContent {
  targetUrl: string;
  /** Default `@`. */
  source?: string;
}

/**
 * Web redirects (gigahost.md section 4). They are A records underneath, so their writes share the zone's lane; a
 * redirect of `@` has one for `www` too.
 */
export class Redirects {
  constructor(private readonly caller: Caller) {}

  /** All redirects of a zone. `validation` for an externally hosted domain. */
  list(zoneId: Id, options?: CallOptions): Promise<Redirect[]> {
    const where = () => `${zonePath(zoneId)}/redirect`;
    const build = () =>
      ({ name: "dns.redirects.list", method: "GET", path: where(), effect: "read" }) as const;
    return this.caller.data(build, list(redirect), options);
  }

  /** Creates a redirect. `validation` when an A record or a redirect is there already. */
  create(zoneId: Id, content: RedirectContent, options?: CallOptions): Promise<Done> {
    return this.#write("create", "POST", "once", zoneId, content, options);
  }

  /** Changes the target of a redirect. */
  update(zoneId: Id, content: RedirectContent, options?: CallOptions): Promise<Done> {
    return this.#write("update", "PUT", "keyed", zoneId, content, options);
  }

  /** Takes a redirect away, and its A records. */
  delete(zoneId: Id, source = "@", options?: CallOptions): Promise<Done> {
    return this.caller.done(
      () => ({
        name: "dns.redirects.delete",
        method: "DELETE",
        path: `${zonePath(zoneId)}/redirect`,
        query: { source: required("source", source) },
        effect: "keyed",
        lane: zoneLane(zoneId),
      }),
      options,
    );
  }

  #write(
    verb: string,
    method: Method,
    effect: Effect,
    zoneId: Id,
    content: RedirectContent,
    options?: CallOptions,
  ) {
    const { targetUrl, source = "@" } = content;
    return this.caller.done(() => {
      const json = { target_url: required("targetUrl", targetUrl), source: required("source", source) };
      const path = `${zonePath(zoneId)}/redirect`;
      return { name: `dns.redirects.${verb}`, method, path, body: { json }, effect, lane: zoneLane(zoneId) };
    }, options);
  }
}
