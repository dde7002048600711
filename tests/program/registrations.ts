import { runtime } from "@pulumi/pulumi";
import * as runtimeState from "@pulumi/pulumi/runtime/state";
import {
  type RegisterResourceRequest,
  RegisterResourceResponse,
  SupportsFeatureResponse,
} from "@pulumi/pulumi/proto/resource_pb";

interface State {
  withLocalStorage<T>(work: () => T): T;
  getStore(): { settings: { options: { rootDirectory?: string } } };
}
const { withLocalStorage, getStore } = runtimeState as unknown as State;

type Done = (error: Error | null, answer: unknown) => void;

interface Registrations {
  all: readonly RegisterResourceRequest[];
  get(name: string): RegisterResourceRequest | undefined;
}

/** What a preview of a program of the project in a folder asks an engine to register. */
export function registrations(program: () => void, folder: string): Promise<Registrations> {
  const all: RegisterResourceRequest[] = [];
  const monitor = {
    supportsFeature(_request: unknown, done: Done) {
      const answer = new SupportsFeatureResponse();
      answer.setHassupport(true);
      done(null, answer);
    },
    registerResourceOutputs(_request: unknown, done: Done) {
      done(null, {});
    },
    registerResource(request: RegisterResourceRequest, done: Done) {
      all.push(request);
      const answer = new RegisterResourceResponse();
      answer.setUrn(`urn:pulumi:test::test::${request.getType()}::${request.getName()}`);
      answer.setId(request.getName());
      answer.setObject(request.getObject());
      done(null, answer);
    },
  };
  return withLocalStorage(async () => {
    runtime.setMockOptions(monitor, "test", "test", true, "organization");
    getStore().settings.options.rootDirectory = folder;
    await runtime.runInPulumiStack(() => Promise.resolve(program()));
    await runtime.disconnect(false);
    return { all, get: (name: string) => all.find((request) => request.getName() === name) };
  });
}
