import * as pulumi from "@pulumi/pulumi";
import { frontEnd } from "./front-end";
import { onDemand } from "./on-demand";
import { secretArguments } from "./secret-arguments";

type Bag = Record<string, unknown>;

/** A function's call. */
export type Look<A, R> = (args: A, opts?: pulumi.InvokeOptions) => Promise<R>;
export type LookOutput<A, R> = (args: A, opts?: pulumi.InvokeOutputOptions) => pulumi.Output<R>;

/** One whose arguments may all be left out. */
export type OptionalLook<A, R> = (args?: A, opts?: pulumi.InvokeOptions) => Promise<R>;
export type OptionalLookOutput<A, R> = (args?: A, opts?: pulumi.InvokeOutputOptions) => pulumi.Output<R>;

/** Loads what looks things up when a program first does: clients and schemas take time, and most programs need none. */
const side = () => require("../provider/look-ups") as typeof import("../provider/look-ups");

/** Stands for the run where there is no engine, as in a script. */
const noEngine = {};

/** The type by which a resource finds its provider. */
const anyType = "pulumi-nodejs:dynamic/rackform:Any";

/** Looks something up with the accounts that a resource with these options would have. */
export async function lookUp<R>(
  name: string,
  args: object = {},
  opts: pulumi.InvokeOptions = {},
): Promise<R> {
  if (isInvoked()) return (await pulumi.runtime.invoke(token(name), forPlugin(args), ofPlugin(opts))) as R;
  const account = accounts(name, opts);
  const config = account ? await known(name, account) : undefined;
  return (await ask(name, args, config)) as R;
}

/** The same as an Output, once its arguments are known. */
export function lookUpOutput<R>(
  name: string,
  args: object = {},
  opts: pulumi.InvokeOutputOptions = {},
): pulumi.Output<R> {
  const { dependsOn = [], ...options } = opts;
  const given = ofResources(args);
  if (isInvoked()) return pulumi.runtime.invokeOutput<R>(token(name), forPlugin(given), ofPlugin(opts));
  // Whoever may read the result need not know the credentials that it was read with.
  const config = pulumi.unsecret(pulumi.output(accounts(name, options)));
  const before = pulumi
    .output(dependsOn)
    .apply((resources) =>
      pulumi.all([resources].flat().map((one) => (pulumi.CustomResource.isInstance(one) ? one.id : one.urn))),
    );
  const all = pulumi.all([pulumi.output(naming(given)), config, before]);
  return all.apply(([known, account]): Promise<unknown> => ask(name, known, account)) as pulumi.Output<R>;
}

/**
 * Whether an engine is asked in place of the vendor: the plugin's, and under mocks, so that a test of a program answers what it looks up as it
 * answers everything else.
 */
function isInvoked(): boolean {
  const monitor = pulumi.runtime.getMonitor() as { mocks?: unknown } | undefined;
  return monitor?.mocks !== undefined || frontEnd() === "plugin";
}

/** Asks for the plugin of this version, as the classes do. */
const ofPlugin = <O extends pulumi.InvokeOptions>(opts: O): O =>
  frontEnd() === "plugin" ? { ...onDemand.pluginForm().ofThisRelease, ...opts } : opts;

/** The arguments with the names of those that are secret, so that no message shows them: SDKs do not tell the plugin. */
const naming = (args: object): pulumi.Inputs => ({ ...args, ...secretArguments(args) });

const forPlugin = (args: object): pulumi.Inputs => (frontEnd() === "plugin" ? naming(args) : { ...args });

const token = (name: string): string => `rackform:index:${name}`;

/** Where an explicit provider keeps what it was given (explicit-provider.ts). */
const accountsKey = Symbol.for("rackform:accounts");

/** What an explicit provider keeps: a provider process's configuration, key by key. */
type Accounts = pulumi.Output<Record<string, string>>;

/** What an explicit provider, or a parent's, was given; nothing where the stack's own configuration counts. */
function accounts(name: string, { provider, parent }: pulumi.InvokeOptions): Accounts | undefined {
  const chosen = provider ?? parent?.getProvider(anyType);
  if (!chosen) return undefined;
  const found = (chosen as { readonly [accountsKey]?: Accounts })[accountsKey];
  if (found || !provider) return found;
  throw new pulumi.RunError(`${name}: the option provider takes a Provider of rackform`);
}

async function known(
  name: string,
  account: pulumi.Output<Record<string, string>>,
): Promise<Record<string, string>> {
  const config = await knownNow(account);
  if (config) return config;
  throw new pulumi.RunError(
    `${name}: the accounts of its provider are not known in this preview; use ${name}Output, which waits for them`,
  );
}

async function ask(
  name: string,
  args: object,
  account: Record<string, string> | undefined,
): Promise<unknown> {
  const done = pulumi.runtime.rpcKeepAlive();
  const config = account ?? pulumi.runtime.allConfig();
  try {
    return await side().lookUp(name, args as Bag, {
      of: pulumi.runtime.getMonitor() ?? noEngine,
      config: (key) => config[key],
      log: (message) => void pulumi.log.info(message),
    });
  } catch (error) {
    // Shown without a stack: it is about the arguments or the account, and not about this package.
    throw error instanceof Error ? new pulumi.RunError(`${name}: ${error.message}`) : error;
  } finally {
    done();
  }
}

/** A resource stands for its id, which is known once it exists. */
function ofResources(args: object): pulumi.Inputs {
  return Object.fromEntries(
    Object.entries(args).map(([argument, value]: [string, unknown]) => [
      argument,
      pulumi.CustomResource.isInstance(value) ? value.id : value,
    ]),
  );
}

/** What the SDK keeps of an Output without declaring it. */
interface Inner<T> {
  readonly isKnown: Promise<boolean>;
  promise(): Promise<T>;
}

/** The value of an Output; `undefined` while it is unknown in a preview. */
async function knownNow<T>(output: pulumi.Output<T>): Promise<T | undefined> {
  const { isKnown } = output as unknown as Inner<T>;
  return (await isKnown) ? (output as unknown as Inner<T>).promise() : undefined;
}
