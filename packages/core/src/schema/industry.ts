import * as z from 'zod/mini';
import { entity } from './entity.ts';

/** A code of an industry classification, with its revision: `{ scheme: 'KSIC', revision: '10', code: 'C26' }`. */
export const IndustryCode = entity({
  /** Classification: `KSIC`, `ISIC`, `NACE`. */
  scheme: z.string(),
  /** Revision of the classification: `10`. */
  revision: z.string(),
  /** The code itself: `C26`. */
  code: z.string(),
});
