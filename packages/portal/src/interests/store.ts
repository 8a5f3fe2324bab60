import type { Interest } from '@dongban/core/interest';
import { shelfOf } from '../records/shelf.ts';

export const interests = shelfOf<Interest>('interests');
