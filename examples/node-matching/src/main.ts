// pnpm start "창원 공장 인버터의 진동시험을 3월 전에 받고 싶습니다"
import { describe, findRecord, isDongbanError, nameOf, type Match } from '@dongban/core';
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
  const record = findRecord(catalog, match.id, now);
  const name = record === undefined ? match.id : nameOf(record, locale).text;
  return [`${(100 * match.score).toFixed(0).padStart(3)}%  ${name}`, ...reasons].join('\n');
}

function sentences(messages: readonly { code: string; params: object }[], locale: string): string {
  return messages.map((message) => describe(message, locale)).join('\n');
}

function print(line: string): void {
  console.log(line);
}
