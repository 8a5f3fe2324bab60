export { formatTime } from './messages/time.ts';
