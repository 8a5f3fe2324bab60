export { en as sentences } from './messages/en.ts';
