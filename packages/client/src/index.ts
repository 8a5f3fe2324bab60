export type { Attempt } from './client/attempt.ts';
export { createClient } from './client/create-client.ts';
export type { ClientOptions, Validation } from './client/options.ts';
export { createIntent, type Intent } from './client/intent.ts';
export type { CallOptions, ChangeOptions, DongbanClient, HolderOptions, StaffOptions, TokenOptions, WriteOptions } from './client/types.ts';
export { PortalError, isPortalError } from './errors/portal-error.ts';
export { TookTooLongError, isTookTooLongError } from './errors/took-too-long-error.ts';
export { UnreachableError, isUnreachableError } from './errors/unreachable-error.ts';
export { UnreadableAnswerError, isUnreadableAnswerError } from './errors/unreadable-answer-error.ts';
