import type { ListMessages } from '../messages/list.ts';
import { count } from './count.ts';

export const list: ListMessages = {
  title: 'Researchers',
  label: 'Find a researcher',
  hint: 'By name, research topic or hub.',
  hub: 'Hub',
  anyHub: 'Any hub',
  found: (n) => count(n, 'researcher'),
  foundBy: (words) => `Found by: ${words}`,
  showMore: (n) => `Show ${n} more`,
  nothing: 'Nobody was found',
  nothingHelp: 'Try part of the name, or another hub.',
  back: 'Back to the list',
};
