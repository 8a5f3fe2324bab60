import type { WhyNot } from '@dongban/matcher';
import type { ReactiveControllerHost } from 'lit';
import type { SourceAnswer } from '../../sources/source.ts';

/** Why records of an answer are not first, as far as somebody has asked. */
export class WhyNots {
  readonly #host: ReactiveControllerHost;
  #answer: SourceAnswer | undefined;
  #known: ReadonlyMap<string, WhyNot> = new Map();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  of(answer: SourceAnswer | undefined): ReadonlyMap<string, WhyNot> {
    return answer === this.#answer ? this.#known : new Map();
  }

  /** Where the source cannot tell, such as a portal, nothing more is said. */
  ask(answer: SourceAnswer | undefined, id: string): void {
    const known = this.of(answer);
    if (answer?.whyNot === undefined || known.has(id)) return;
    this.#known = new Map([...known, [id, answer.whyNot(id)]]);
    this.#answer = answer;
    this.#host.requestUpdate();
  }
}
