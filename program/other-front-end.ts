import * as pulumi from "@pulumi/pulumi";

/** What the types of the plugin begin with, and those of the dynamic front end in their place. */
const beginnings = [
  ["rackform:index:", "pulumi-nodejs:dynamic/rackform:"],
  ["pulumi:providers:rackform", "pulumi:providers:pulumi-nodejs"],
] as const;

/** The type that a resource of this type has under the other front end; another package's type is the same there. */
function otherType(type: string): string {
  for (const [plugin, dynamic] of beginnings) {
    if (type.startsWith(plugin)) return dynamic + type.slice(plugin.length);
    if (type.startsWith(dynamic)) return plugin + type.slice(dynamic.length);
  }
  return type;
}

/** What of a former name is taken from the other front end: the resource's own type, or what it stood under. */
interface Turn {
  own: boolean;
  above: boolean;
}

const turns: readonly Turn[] = [
  { own: true, above: false },
  { own: false, above: true },
  { own: true, above: true },
];

function turnedUrn(urn: pulumi.URN, { own, above }: Turn): pulumi.URN {
  const [, head, qualified, name] = /^(urn:pulumi:.*?::.*?::)(.*?)(::.*)$/s.exec(urn) ?? [];
  if (head === undefined) return urn;
  const types = qualified!.split("$");
  const turned = types.map((type, at) => ((at < types.length - 1 ? above : own) ? otherType(type) : type));
  return `${head}${turned.join("$")}${name!}`;
}

const mapped = (text: pulumi.Input<string>, by: (text: string) => string): pulumi.Input<string> =>
  typeof text === "string" ? by(text) : pulumi.output(text).apply(by);

function turned(alias: pulumi.URN | pulumi.Alias, presentType: string, turn: Turn): typeof alias {
  if (typeof alias === "string") return turnedUrn(alias, turn);
  const { type = presentType, parent } = alias;
  return {
    ...alias,
    ...(turn.own ? { type: mapped(type, otherType) } : {}),
    ...(turn.above && parent !== undefined && !pulumi.Resource.isInstance(parent)
      ? { parent: mapped(parent, (urn) => turnedUrn(urn, { own: true, above: true })) }
      : {}),
  };
}

/**
 * What a resource of this type may be called in a state that the other front end has written: as now, and by each alias of the
 * user's. A stack moves without a change then, whatever is renamed with it.
 */
export function namesThere(
  type: string,
  { aliases = [] }: pulumi.ResourceOptions,
): pulumi.Input<pulumi.URN | pulumi.Alias>[] {
  return [
    { type: otherType(type) },
    ...aliases.flatMap((alias) =>
      turns.map((turn) =>
        pulumi.Output.isInstance(alias) || alias instanceof Promise
          ? pulumi.output(alias).apply((known) => turned(known as pulumi.URN | pulumi.Alias, type, turn))
          : turned(alias, type, turn),
      ),
    ),
  ];
}
