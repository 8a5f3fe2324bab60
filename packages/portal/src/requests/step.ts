import { requestTransitions, type Request, type RequestChange, type RequestStep } from '@dongban/core/request';
import { requestStates } from '@dongban/core/vocabularies';
import { wrongState } from '../records/change.ts';

/**
 * The request one step on.
 *
 * @throws {ProblemError} `wrong-state` where the change does not come from the state it is in.
 */
export function step(request: Request, change: RequestChange, at: Temporal.Instant, note: string | undefined): Request {
  const { from, to } = requestTransitions[change];
  if (!from.some((state) => state === request.state)) throw wrongState(requestStates.term(request.state)?.label ?? {});
  const next: RequestStep = { state: to, at: at.toString(), ...(note === undefined || note === '' ? {} : { note }) };
  return { ...request, state: to, history: [...request.history, next], sequence: request.sequence + 1 };
}
