export { describeWith, type Sentences, type TableOf } from './messages/describer.ts';
export type { MessageCode, MessageParams, ReasonParams } from './messages/params.ts';
