import type { CodeMessages } from './form.ts';

export interface RequestMessages {
  /** Without an offer that it is about. */
  readonly title: string;
  readonly lead: string;
  readonly type: string;
  readonly text: string;
  readonly textHint: string;
  readonly neededBy: string;
  readonly standards: string;
  readonly standardsHint: string;
  readonly samples: string;
  readonly samplesHint: string;
  readonly sample: (number: number) => string;
  readonly sampleName: string;
  readonly sampleCount: string;
  readonly sampleHazard: string;
  readonly sampleReturn: string;
  readonly addSample: string;
  readonly removeSample: (number: number) => string;
  readonly confidential: string;
  readonly person: string;
  readonly emailHint: string;
  readonly consent: string;
  readonly consentMissing: string;
  readonly notSent: string;
  readonly submit: string;
  readonly submitting: string;
  readonly code: CodeMessages;
  readonly done: string;
  readonly doneHelp: (time: string, email: string) => string;
  readonly reference: string;
  readonly another: string;
}
