import { readPatterns, type PatternTable } from './patterns.ts';
import type { Found } from './span.ts';

const table: PatternTable<'online' | 'onsite'> = [
  ['online', /비대면|(?:화상|영상)\s?(?:상담|회의|미팅|교육|통화)|온라인(?=으로|에서|도|이나|\s?(?:상담|회의|미팅|교육|강의|참여|진행))|원격(?=으로|\s?(?:상담|회의|미팅))/gu],
  ['online', /\b(?<!\b(?<!why )not (?:[\w-]+ ){0,2})(?:online|remotely|remote(?=[,.!?]|$| (?:only|consult|session|meeting|call|advice|support|participation))|video ?(?:call|conference|meeting)|via (?:zoom|teams))\b(?! (?:shop|store|sales|mall|platform|service|game|market|monitoring))/giu],
  ['onsite', /방문(?=하(?!지\s?않)|해|도\s|이나\s|\s?(?:상담|시험|이용|희망|예정)|$|\s(?!(?:없|않|안|불가|어려|힘들)|하지\s?않)|으로)|현장에서|직접\s?가서|대면(?<!비대면)(?=\s?(?:상담|회의|미팅)|으로)/gu],
  ['onsite', /\b(?:on[- ]?site|in person|face[- ]to[- ]face)\b/giu],
];

/** Whether it is to be online or on the spot. */
export function readModes(text: string): Found<'online' | 'onsite'>[] {
  return readPatterns(text, table);
}
