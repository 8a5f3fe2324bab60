import type { WhyNot } from '@dongban/core/match';
import type { ReactiveControllerHost } from 'lit';
import type { SourceAnswer } from '../../sources/source.ts';

/** Why records of an answer are not first, by their ids. */
export type KnownWhyNots = ReadonlyMap<string, WhyNot>;

/** Why records of an answer are not first, as far as somebody has asked. */
export class WhyNots {
  readonly #host: ReactiveControllerHost;
  readonly #known = new WeakMap<SourceAnswer, KnownWhyNots>();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  of(answer: SourceAnswer | undefined): KnownWhyNots {
    return (answer && this.#known.get(answer)) ?? new Map<string, WhyNot>();
  }

  /** It is said beside reasons that are there already: where it cannot be had, nothing is missing. */
  async ask(answer: SourceAnswer | undefined, id: string): Promise<void> {
    if (answer === undefined || this.of(answer).has(id)) return;
    const whyNot = await answer.whyNot(id).catch(() => undefined);
    if (whyNot === undefined) return;
    this.#known.set(answer, new Map([...this.of(answer), [id, whyNot]]));
    this.#host.requestUpdate();
  }
}
