import type { WhyNot } from '@dongban/matcher';
import type { ReactiveControllerHost } from 'lit';
import type { Source } from '../../sources/source.ts';
import type { Question } from './question.ts';

/** Why records are not first for a question, as far as somebody has asked. */
export class WhyNots {
  readonly #host: ReactiveControllerHost;
  #question: Question | undefined;
  #known: ReadonlyMap<string, WhyNot> = new Map();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  of(question: Question | undefined): ReadonlyMap<string, WhyNot> {
    return question === this.#question ? this.#known : new Map();
  }

  /** Without an answer, such as from a portal, or after a failure, nothing more is said. */
  async ask(source: Source, question: Question | undefined, id: string): Promise<void> {
    if (question === undefined || this.of(question).has(id)) return;
    const answer = await source.whyNot({ ...question.changes, text: question.text }, id).catch(() => undefined);
    if (answer === undefined) return;
    this.#known = new Map([...this.of(question), [id, answer]]);
    this.#question = question;
    this.#host.requestUpdate();
  }
}
