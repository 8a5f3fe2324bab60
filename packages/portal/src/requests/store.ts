import type { Request } from '@dongban/core/request';
import { shelfOf } from '../records/shelf.ts';

export const requests = shelfOf<Request>('requests');
