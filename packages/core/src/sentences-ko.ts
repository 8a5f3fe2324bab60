export { ko as sentences } from './messages/ko.ts';
