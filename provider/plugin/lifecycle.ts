import { Empty } from "google-protobuf/google/protobuf/empty_pb";
import * as messages from "@pulumi/pulumi/proto/provider_pb";
import type { Asking, Bag, Handler } from "../../resources/contract/handler";
import { Unfinished } from "../../resources/contract/unfinished";
import { checkIn, faultsOfProgram } from "../check";
import { argumentsIn } from "../hidden";
import { wellFormed } from "../well-formed";
import { asking, said, type Said, sentInputs, stateOf } from "./resource-state";
import type { Session } from "./session";
import { InitFailed } from "./status";
import type { Resource } from "./urn";
import type { Secrets } from "./values";

/** What every request for a resource comes to. */
export interface Subject {
  readonly session: Session;
  readonly resource: Resource;
  readonly handler: Handler;
}

export function check(
  { session, resource, handler }: Subject,
  request: messages.CheckRequest,
): messages.CheckResponse {
  const given = said(request.getNews());
  const before = argumentsIn(said(request.getOlds()).inputs.bag);
  const { inputs, failures } = checkIn(
    session.run,
    handler,
    {
      news: argumentsIn(given.inputs.bag),
      ...(Object.keys(before).length > 0 ? { olds: before } : {}),
      ...asking(resource, handler, given),
    },
    session.runFor(resource.urn),
  );
  const together = faultsOfProgram(given.inputs.bag, () => session.run);
  const answer = new messages.CheckResponse();
  const { __createFirst } = given.inputs.bag;
  const carried = __createFirst === true ? { __createFirst } : {};
  answer.setInputs(sentInputs(handler, { ...inputs, ...carried }, given.inputs.secrets));
  answer.setFailuresList(
    (together.length > 0 ? together : failures).map(({ property, reason }) => {
      const failure = new messages.CheckFailure();
      failure.setProperty(wellFormed(property));
      failure.setReason(wellFormed(reason));
      return failure;
    }),
  );
  return answer;
}

/** A request for an object, as the handler gets it and the state keeps its answer. */
class Entry {
  private readonly given: Said;
  readonly asking: Asking;

  constructor(
    private readonly subject: Subject,
    given: Said,
    former: Said = { inputs: given.inputs, state: given.state },
  ) {
    this.given = given;
    this.asking = asking(subject.resource, subject.handler, former, subject.session.via);
  }

  get inputs(): Bag {
    return argumentsIn(this.given.inputs.bag);
  }

  get outputs(): Bag {
    return argumentsIn(this.given.state.bag);
  }

  state(outputs: Bag, ...marks: Secrets[]) {
    const { handler, resource, session } = this.subject;
    return stateOf(handler, outputs, resource, session.via, this.asking, marks);
  }

  /** What is kept of an object that is not what it should be. */
  async kept<T>(work: Promise<T>, inputs: Bag, ...marks: Secrets[]): Promise<T> {
    try {
      return await work;
    } catch (error) {
      if (!(error instanceof Unfinished)) throw error;
      throw new InitFailed(
        error.id,
        this.state(error.outputs, ...marks),
        sentInputs(this.subject.handler, inputs, ...marks),
        error.reasons,
      );
    }
  }
}

export async function create(
  subject: Subject,
  request: messages.CreateRequest,
): Promise<messages.CreateResponse> {
  const { session, resource, handler } = subject;
  const entry = new Entry(subject, said(request.getProperties()));
  const { secrets } = said(request.getProperties()).inputs;
  const wanted = { inputs: entry.inputs, ...entry.asking };
  const { id = "", outputs } = request.getPreview()
    ? handler.foretell(wanted)
    : await entry.kept(
        handler.create(wanted, session.callOf(resource.urn, handler, request.getTimeout())),
        entry.inputs,
        secrets,
      );
  const answer = new messages.CreateResponse();
  answer.setId(wellFormed(id));
  answer.setProperties(entry.state(outputs, secrets));
  return answer;
}

export async function update(
  subject: Subject,
  request: messages.UpdateRequest,
): Promise<messages.UpdateResponse> {
  const { session, resource, handler } = subject;
  const entry = new Entry(subject, said(request.getNews(), request.getOlds()));
  const { secrets } = said(request.getNews()).inputs;
  const change = { id: request.getId(), outputs: entry.outputs, ...entry.asking };
  const { outputs } = request.getPreview()
    ? handler.foretell({ ...change, inputs: entry.inputs })
    : await entry.kept(
        handler.update(
          { ...change, news: entry.inputs },
          session.callOf(resource.urn, handler, request.getTimeout()),
        ),
        entry.inputs,
        secrets,
      );
  const answer = new messages.UpdateResponse();
  answer.setProperties(entry.state(outputs, secrets));
  return answer;
}

/** A refresh, or, without a state, an import by an id. */
export async function read(subject: Subject, request: messages.ReadRequest): Promise<messages.ReadResponse> {
  const { session, resource, handler } = subject;
  const given = said(request.getInputs(), request.getProperties());
  const entry = new Entry(subject, given);
  const marks = [given.inputs.secrets, given.state.secrets];
  // Stubs of older SDKs have no limit here.
  const seconds = (request as { getTimeout?(): number }).getTimeout?.();
  const found = await handler.read(
    { id: request.getId(), outputs: entry.outputs, ...entry.asking },
    session.callOf(resource.urn, handler, seconds),
  );
  const answer = new messages.ReadResponse();
  if (!found) return answer;
  const id = found.id ?? request.getId();
  const inputs = sentInputs(handler, found.inputs, ...marks);
  const state = entry.state(found.outputs, ...marks);
  if (found.unfinished) throw new InitFailed(id, state, inputs, found.unfinished);
  answer.setId(wellFormed(id));
  answer.setProperties(state);
  answer.setInputs(inputs);
  return answer;
}

export async function remove(subject: Subject, request: messages.DeleteRequest): Promise<Empty> {
  const { session, resource, handler } = subject;
  const entry = new Entry(subject, said(request.getOldInputs(), request.getProperties()));
  await handler.delete(
    { id: request.getId(), outputs: entry.outputs, ...entry.asking },
    session.callOf(resource.urn, handler, request.getTimeout()),
  );
  return new Empty();
}
