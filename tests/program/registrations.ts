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

/** What Pulumi's SDK asks an engine to register for a program of the project in a folder, by the resource's name. */
export function registrations(
  program: () => void,
  folder: string,
): Promise<Map<string, RegisterResourceRequest>> {
  const requests = new Map<string, RegisterResourceRequest>();
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
      requests.set(request.getName(), request);
      const answer = new RegisterResourceResponse();
      answer.setUrn(`urn:pulumi:test::test::${request.getType()}::${request.getName()}`);
      answer.setId(request.getName());
      answer.setObject(request.getObject());
      done(null, answer);
    },
  };
  return withLocalStorage(async () => {
    runtime.setMockOptions(monitor, "test", "test", false, "organization");
    getStore().settings.options.rootDirectory = folder;
    await runtime.runInPulumiStack(() => Promise.resolve(program()));
    await runtime.disconnect(false);
    return requests;
  });
}
