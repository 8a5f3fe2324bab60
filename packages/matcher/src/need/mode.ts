import { isDenied } from './denial.ts';
import { readPatterns, type PatternTable } from './patterns.ts';
import type { Found } from './span.ts';

const table: PatternTable<'online' | 'onsite'> = [
  ['online', /비대면|(?:화상|영상|줌|전화)(?:으로|로(?=\s)|\s?(?:상담|회의|미팅|교육|통화))|온라인(?=으로|에서|도|이[나면]|\s?(?:상담|회의|미팅|교육|강의|참여|진행))|원격(?=으로|\s?(?:상담|회의|미팅))/gu],
  ['online', /\b(?:online|remotely|remote(?=[,.!?]|$| (?:only|consult|session|meeting|call|advice|support|participation))|(?:video|phone) ?(?:call|conference|meeting)|(?:via|by|on|over) (?:zoom|teams|webex))\b(?! (?:shop|store|sales|mall|platform|service|game|market|monitoring))/giu],
  ['onsite', /방문(?=하(?!지\s?않)|해|도\s|이나\s|\s?(?:상담|시험|이용|희망|예정|가능)|$|\s(?!(?:없|않|안|불가|어려|힘들)|하지\s?않)|으로)|현장(?:에서|\s?(?:방문|지도|진단))|출장(?=\s|[을오이])|직접\s?(?:가서|찾아|만나|뵙)|찾아\s?뵙|(?<!도)와\s?주(?:실\s?수|세요|시면)|대면(?<!비대면)(?=\s?(?:상담|회의|미팅)|으로)/gu],
  ['onsite', /\b(?:on[- ]?site|in person|face[- ]to[- ]face|(?:come to|visit) our)\b/giu],
];

const deniedBefore = /(?<!\bwhy )\b(?:not|no|without|instead of)(?: (?:want|looking for))?(?: an?)? (?:(?!rather|but)[\w-]+ )?$/iu;
/** What leaves it open which of the two it is: online or at your lab, 온라인이든 방문이든. */
const openBefore = /\bor (?:do it |also |just )?(?:by |via )?(?:an? )?$/iu;
const openBehind = /^ or (?:at|in|on)\b|^이든\s/u;

const deniedBehind = /^(?:\s?(?:상담|회의|미팅|교육))?[은는이가]?\s?(?:안\s?[되돼]|어렵|힘들|불가)/u;

/** Whether it is to be online or on the spot; nothing where both would do. */
export function readModes(text: string): Found<'online' | 'onsite'>[] {
  const found = readPatterns(text, table).filter((mode) => !isDenied(text, mode) && !deniedBefore.test(text.slice(0, mode.start)) && !deniedBehind.test(text.slice(mode.end)));
  const isOpen = found.some(({ start, end }) => openBefore.test(text.slice(0, start)) || openBehind.test(text.slice(end)));
  return isOpen ? [] : found;
}
