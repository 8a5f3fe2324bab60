import type { PersonName } from '@dongban/core/common';

/** The name as a language writes it: `한서윤` in Korean, `Seoyun Han` in English; the person's own where they have none in it. */
export function fullNameIn({ primary, others }: PersonName, lang: string): string {
  return [primary, ...others].find((form) => form.lang.split('-')[0] === lang && !form.lang.includes('-'))?.full ?? primary.full;
}
