const secretNames = /key|token|pass|secret|auth|code|credential|signature/i;

/** Path and query as the log keeps them: values of query parameters that look like secrets are taken out. */
export function loggableTarget(url: string): string {
  const cut = url.indexOf("?");
  if (cut < 0) return url;
  const pairs = url.slice(cut + 1).split("&");
  return `${url.slice(0, cut)}?${pairs.map(withoutSecret).join("&")}`;
}

function withoutSecret(pair: string): string {
  const name = pair.split("=", 1)[0] ?? "";
  return secretNames.test(name) && name.length < pair.length ? `${name}=[hidden]` : pair;
}
