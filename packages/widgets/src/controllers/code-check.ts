import type { ReactiveControllerHost } from 'lit';
import { problemOf } from '../sources/problem.ts';
import type { CodeState, CodeView } from '../templates/code.ts';

/** Where a code is checked, and asked for again. `T`: what stands once it is right. */
export interface CodePort<T> {
  verify(code: string): Promise<T>;
  sendCode(): Promise<unknown>;
}

/** Where a code is asked for, and what follows. */
interface CodeStep<T> extends Pick<CodeView, 'email' | 'verifyBy' | 'locale' | 'words' | 'startAgain'> {
  readonly port: () => Promise<CodePort<T> | undefined>;
  readonly done: (verified: T) => void;
  /** The code was not right, or none was written. */
  readonly missed: () => void;
}

const noCode: CodeState = { code: '', isBusy: false, isSentAgain: false };

/** The code that shows that the mail address is the visitor's: entered, checked, sent again. */
export class CodeCheck<T> {
  readonly #host: ReactiveControllerHost;
  state = noCode;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  reset(): void {
    this.#show(noCode);
  }

  edit(code: string): void {
    this.#show({ ...this.state, code, problem: undefined });
  }

  /** What now stands; `undefined` where the state says what is wrong. */
  async check(port: CodePort<T>): Promise<T | undefined> {
    const { code, isBusy } = this.state;
    if (isBusy) return undefined;
    if (code.trim() === '') {
      this.#show({ ...noCode, problem: { code: 'missing', params: {} } });
      return undefined;
    }
    this.#show({ ...noCode, code, isBusy: true });
    try {
      // As a mail or a person groups it, and as a Korean keyboard may write its digits.
      const verified = await port.verify(code.normalize('NFKC').replaceAll(/\s/g, ''));
      this.reset();
      return verified;
    } catch (error) {
      this.#show({ ...noCode, code, problem: problemOf(error) });
      return undefined;
    }
  }

  async sendAgain(port: CodePort<T>): Promise<void> {
    try {
      await port.sendCode();
      this.#show({ ...noCode, isSentAgain: true });
    } catch (error) {
      this.#show({ ...noCode, problem: problemOf(error) });
    }
  }

  /** What asks for the code, and what becomes of it. */
  view({ port, done, missed, ...shown }: CodeStep<T>): CodeView {
    const check = async (): Promise<void> => {
      const at = await port();
      const verified = at && (await this.check(at));
      if (verified !== undefined) done(verified);
      else if (!this.state.isBusy) missed();
    };
    const sendAgain = async (): Promise<void> => {
      const at = await port();
      if (at !== undefined) await this.sendAgain(at);
    };
    return { ...shown, state: this.state, edit: (code) => this.edit(code), check: () => void check(), sendAgain: () => void sendAgain() };
  }

  #show(state: CodeState): void {
    this.state = state;
    this.#host.requestUpdate();
  }
}
