export { createClient, type ClientOptions } from './client/create-client.ts';
export type { CallOptions, DongbanClient, TokenOptions, WriteOptions } from './client/types.ts';
export { PortalError, isPortalError } from './errors/portal-error.ts';
export { TookTooLongError, isTookTooLongError } from './errors/took-too-long-error.ts';
export { UnreachableError, isUnreachableError } from './errors/unreachable-error.ts';
export { UnreadableAnswerError, isUnreadableAnswerError } from './errors/unreadable-answer-error.ts';
