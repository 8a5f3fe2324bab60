// pnpm start "창원 공장 인버터의 진동시험을 3월 전에 받고 싶습니다"
import { describe, findRecord, isDongbanError, localize, type Match } from '@dongban/core';
import { createMatcher } from '@dongban/matcher';
import { samplePublicCatalog } from '@dongban/sample-catalog';

const now = new Date().toISOString();
const catalog = samplePublicCatalog(now);
const matcher = createMatcher(catalog);
const text = process.argv.slice(2).join(' ') || '창원 공장 인버터의 진동시험을 3월 전에 받고 싶습니다';

try {
  const people = matcher.match(text, { kinds: ['r-card'], limit: 5 });
  const offers = matcher.match(text, { kinds: ['service', 'equipment', 'technology', 'program'], limit: 5 });
  const locale = people.need.lang ?? 'ko';
  const ko = locale === 'ko';

  print(`${ko ? '필요' : 'Need'}: ${text}`);
  print(ko ? '\n연구자' : '\nResearchers');
  print(people.matches.map((match) => entry(match, locale)).join('\n') || sentences(people.warnings, locale));
  print(ko ? '\n서비스·장비·기술·사업' : '\nServices, instruments, technologies, programs');
  print(offers.matches.map((match) => entry(match, locale)).join('\n') || sentences(offers.warnings, locale));
  print(ko ? '\n사람, 기업, 서비스, 가격은 모두 표본입니다.' : '\nPeople, companies, services and prices are samples.');
} catch (error) {
  if (!isDongbanError(error)) throw error;
  print(describe(error, 'ko'));
  process.exitCode = 1;
}

function entry(match: Match, locale: string): string {
  const reasons = match.reasons.map((reason) => `      ${describe(reason, locale)}`);
  return [`${(100 * match.score).toFixed(0).padStart(3)}%  ${nameOf(match, locale)}`, ...reasons].join('\n');
}

function nameOf({ id }: Match, locale: string): string {
  const record = findRecord(catalog, id as `service_${string}` | `r-card_${string}`, now);
  if (record === undefined) return id;
  if (!('headline' in record)) return localize(record.name, locale).text;
  const { primary, others } = record.name;
  const name = [primary, ...others].find(({ lang }) => lang === locale) ?? primary;
  return `${name.full} — ${localize(record.headline, locale).text}`;
}

function sentences(messages: readonly { code: string; params: object }[], locale: string): string {
  return messages.map((message) => describe(message, locale)).join('\n');
}

function print(line: string): void {
  console.log(line);
}
