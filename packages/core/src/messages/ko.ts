import type { PageSentences } from './describer.ts';
import { exampleOf } from './formats.ts';
import { withJosa } from './josa.ts';
import type { Say } from './say.ts';

/** Types as people know them. */
const typeNames: ReadonlyMap<string, string> = new Map(Object.entries({
  string: '글', number: '숫자', int: '소수점 없는 숫자', boolean: 'true 또는 false', array: '목록', object: '여러 항목을 담은 객체',
  record: '언어별 글, 예: { "ko": "진동시험" }',
}));

const periods = { day: '하루', week: '한 주', month: '한 달' } as const;
const facts = { size: '기업 규모', stage: '성장 단계', country: '국가', region: '지역', industry: '업종', membership: '회원' } as const;

/** 90 → 1시간 30분 */
const minutesLong = (minutes: number, say: Say): string => {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return [hours > 0 ? `${say.number(hours)}시간` : '', rest > 0 ? `${rest}분` : ''].filter((part) => part !== '').join(' ');
};

/** What a price is counted by, before the price. */
const perUnit = { hour: '시간당 ', day: '하루 ', sample: '시료당 ', run: '회당 ', free: '', quote: '' };

/** Kinds of record, as somebody looks for them. */
const kinds: ReadonlyMap<string, string> = new Map([['r-card', '연구자'], ['service', '서비스'], ['equipment', '장비'], ['technology', '기술'], ['program', '지원사업'], ['partner-profile', '협력 상대']]);

/** What elements say in Korean, a sentence for each code. */
export const ko: PageSentences = {
  'text-match': (p) => `소개에 ${p.terms.map((term) => `‘${term}’`).join(', ')} 관련 내용이 있어요.`,
  'hub-match': (p, say) => `찾으시는 지역(${say.text(p.hub)})에 있어요.`,
  'works-evidence': (p, say) => {
    const about = p.terms === undefined ? '' : `${say.list(p.terms.map((term) => `‘${term}’`))} `;
    return p.count === 1
      ? `${about}관련 실적이 있어요: ${say.text(p.title)}`
      : `${about}관련 실적이 ${say.number(p.count)}건 있어요. 대표 실적: ${say.text(p.title)}`;
  },
  'spec-covers': (p, say) => `${say.text(p.label)} ${say.range(p.offered)} 범위가 요청하신 ${say.range(p.needed)} 조건을 포함해요.`,
  'concept-match': (p, say) => {
    const found = say.list(p.concepts.map((concept) => `‘${say.text(concept.found)}’`));
    if (p.relation === 'same') return `${found}에 관한 내용을 다뤄요.`;
    const wanted = say.list(p.concepts.map((concept) => `‘${say.text(concept.wanted)}’`));
    return p.relation === 'narrower' ? `찾으시는 ${wanted}에 속하는 ${found} 분야를 다뤄요.` : `찾으시는 ${wanted}보다 넓은 ${found} 분야를 다뤄요.`;
  },
  'trl-fits': (p, say) =>
    p.level >= p.wanted
      ? `기술성숙도가 ${withJosa(`TRL ${p.level}`, '으로/로')}, 찾으시는 TRL ${p.wanted} 이상이에요.`
      : `기술성숙도가 ${withJosa(`TRL ${p.level}`, '으로/로')}, 찾으시는 TRL ${p.wanted}보다 ${say.number(p.wanted - p.level)}단계 낮아요.`,
  'made-for': (p, say) => {
    const companies = say.list(p.companies.map(say.text));
    return p.by === 'size' ? `${withJosa(companies, '을/를')} 위한 지원이에요.` : `${companies} 단계 기업을 위한 지원이에요.`;
  },
  'industry-fits': (p) => `${p.nearness === 1 ? '같은' : '가까운'} 업종(${p.industry}) 기업을 위한 것이에요.`,
  'hub-near': (p, say) => `찾으시는 곳에서 약 ${say.number(p.kilometers)}\u00a0km 떨어진 ${say.text(p.hub)}에 있어요.`,
  'mode-offered': (p) => (p.mode === 'online' ? '온라인으로 이용할 수 있어요.' : '방문하여 이용할 수 있어요.'),
  'language-spoken': (p, say) => `${withJosa(say.list(p.languages.map(say.language)), '으로/로')} 상담할 수 있어요.`,
  'ready-by': (p, say) => `${say.day(p.start)}에 시작하면 ${say.day(p.date)}까지 결과를 받을 수 있어요.`,
  'open-until': (p, say) => `${say.day(p.date)}까지 신청할 수 있어요.`,
  'within-budget': (p, say) => (p.price.amount === 0 ? '무료로 이용할 수 있어요.' : `가격은 ${perUnit[p.basis]}${say.money(p.price)}부터이고, 예산 안에 있어요.`),
  'over-budget': (p, say) => `가격은 ${perUnit[p.basis]}${say.money(p.price)}부터이고, 예산(${say.money(p.budget)})보다 높아요.`,
  'partnership-fits': (p, say) => `${say.list(p.types.map(say.text))} 형태로 협력할 수 있어요.`,
  'deal-fits': (p, say) => `${say.list(p.types.map(say.text))} 방식으로 이전받을 수 있어요.`,
  'ipr-fits': (p, say) => `지식재산권은 ‘${say.list(p.states.map(say.text))}’ 상태예요.`,
  'partner-country': (p, say) => `${say.country(p.country)}의 협력 상대예요.`,
  'kind-wanted': (p) => `찾으시는 ${withJosa(kinds.get(p.kind) ?? '종류', '이에요/예요')}.`,
  'area-fits': (p, say) => `${say.list(p.areas.map(say.text))} 분야의 지원이에요.`,
  'field-fits': (p, say) => `${say.list(p.fields.map(say.text))} 분야의 기술이에요.`,
  'recent-evidence': (p) => `${p.year}년의 최근 자료가 있어요.`,
  'free-soon': (p, say) => `가장 빠른 빈 시간은 ${say.time(p.start, p.timeZone)}이에요.`,

  'would-rank': (p, say) => `${say.message(p.change)} ${say.number(p.rank)}위예요.`,
  'if-trl': (p) => `TRL ${p.level} 이상으로 찾으면`,
  'if-at-hub': (p, say) => `${say.text(p.hub)}에서 찾으면`,
  'if-mode': (p) => (p.mode === 'online' ? '온라인 이용으로 찾으면' : '방문 이용으로 찾으면'),
  'if-language': (p, say) => `${withJosa(say.language(p.language), '으로/로')} 상담해도 괜찮으면`,
  'if-price': (p, say) => `예산을 ${say.money(p.price)}까지 늘리면`,
  'if-deadline': (p, say) => `${say.day(p.date)}까지 기다릴 수 있으면`,
  'if-without': (p, say) => `${say.range(p.range)} 조건을 빼면`,
  'if-kind': (p) => `${kinds.get(p.kind) ?? '다른 종류'}도 함께 찾으면`,
  'if-country': (p, say) => `${say.country(p.country)}도 함께 찾으면`,
  'if-also': (p, say) => `${say.list(p.values.map((value) => `‘${say.text(value)}’`))}도 괜찮으면`,
  'not-mentioned': (p) => `이 기록에는 ${p.terms.map((term) => `‘${term}’`).join(', ')} 관련 내용이 없어요.`,

  'kind-not-wanted': () => '찾으시는 종류가 아니에요.',
  'other-hub': (p, say) => `${say.text(p.hub)}에서 제공해요.`,
  'closed-on': (p, say) => `${say.day(p.date)}에 마감되었어요.`,
  'opens-on': (p, say) => `${say.day(p.date)}부터 접수하므로, 필요하신 날보다 늦어요.`,
  'not-eligible': (p, say) => {
    const allowed = say.list(p.allowed.map(say.text));
    const who = { size: allowed, stage: `${allowed} 단계 기업`, region: `${allowed} 소재 기업`, industry: `${allowed} 업종 기업` }[p.limit];
    return `${who}만 이용할 수 있어요.`;
  },
  'not-for-country': (p, say) => `${say.list(p.countries.map(say.country))} 기업만을 대상으로 해요.`,
  'domestic-only': (p, say) => `${say.country(p.country)} 안에서만 협력 상대를 찾아요.`,
  'abroad-only': (p, say) => `${say.country(p.country)} 밖에서 협력 상대를 찾아요.`,
  'own-offer': () => '귀사가 내놓은 항목이에요.',
  'conflict-of-interest': (p, say) => `제외하도록 하신 ${withJosa(say.text(p.organization), '와/과')} 관련이 있어요.`,
  'conflict-unknown': () => '어느 기관의 것인지 공개되지 않아, 제외하도록 하신 기관과 관련이 없는지 확인할 수 없어요.',
  'exclusive-use': () => '기관 안에서만 쓰는 장비예요.',
  'rule-not-met': (p, say) => `‘${p.rule}’ 조건에 못 미쳐요(${say.percent(p.reached)}, 기준 ${say.percent(p.least)}).`,
  'asks-itself': () => '제공이 아니라 같은 것을 찾는 글이에요.',
  'widen-kinds': () => '다른 종류도 함께 찾아 보세요.',
  'widen-hubs': () => '다른 거점도 함께 찾아 보세요.',
  'watch-next-round': () => '다음 모집을 기다려 주세요.',
  'move-deadline': (p, say) => `${say.day(p.date)} 이후까지 기다릴 수 있는지 살펴봐 주세요.`,
  'nothing-found': () => '맞는 항목을 찾지 못했어요. 다른 말로 적어 보시거나 담당자에게 문의해 주세요.',
  'similar-words': (p) => `${p.words.map((word) => `‘${word}’`).join(', ')} 대신 비슷한 말로 찾았어요.`,

  'slot-taken': () => '이미 예약된 시간이에요.',
  'outside-hours': () => '운영 시간이 아니에요.',
  'closed-day': (p, say) => `휴무일이에요: ${say.text(p.reason)}`,
  'too-soon': (p, say) => `시작 ${say.number(p.noticeHours)}시간 전까지 예약해야 해요.`,
  'too-far-ahead': (p, say) => `${say.number(p.horizonDays)}일 이내의 시간만 예약할 수 있어요.`,
  'in-the-past': () => '이미 지난 시간이에요.',
  'too-few-seats': (p, say) => `남은 자리가 ${say.number(p.seatsLeft)}석이에요.`,
  'too-short': (p, say) => `${minutesLong(p.minMinutes, say)} 이상 예약해야 해요.`,
  'too-long': (p, say) => `한 번에 ${minutesLong(p.maxMinutes, say)}까지 예약할 수 있어요.`,
  'off-step': (p, say) => `${minutesLong(p.stepMinutes, say)} 단위로 시작할 수 있어요.`,
  'mode-not-offered': (p) => (p.mode === 'online' ? '온라인으로는 제공하지 않아요.' : '방문으로는 제공하지 않아요.'),
  'not-bookable': () => '시간 예약을 받지 않아요.',
  maintenance: (p, say) => `점검 시간이에요: ${say.text(p.reason)}`,
  'gap-needed': (p, say) => `같은 기관의 예약 사이에는 ${minutesLong(p.gapMinutes, say)} 이상 간격이 있어야 해요.`,
  'over-limit': (p, say) => {
    const most = [p.bookings === undefined ? '' : `${say.number(p.bookings)}건`, p.minutes === undefined ? '' : minutesLong(p.minutes, say)].filter((part) => part !== '');
    return `한 기관이 ${periods[p.per]}에 ${most.join(', ')}까지 예약할 수 있어요${p.officeHoursOnly === true ? ' (운영 시간 기준)' : ''}.`;
  },
  'needs-training': (p, say) => `‘${say.text(p.training)}’ 이수가 필요해요.`,
  'training-ends': (p, say) => `‘${say.text(p.training)}’ 이수 기한이 ${say.day(p.until)}에 끝나요.`,
  'only-for': (p, say) => `이용할 수 있는 ${facts[p.what]}: ${say.list(p.values.map((value) => say.text(value)))}`,
  'missed-too-often': (p, say) =>
    `최근 ${say.number(p.withinDays)}일 동안 ${p.what === 'no-shows' ? '불참이' : '늦은 취소가'} ${say.number(p.most)}회를 넘어 담당자를 통해서만 예약할 수 있어요.`,
  'needs-approval': () => '담당자 승인 뒤 확정돼요.',
  'off-hours-approval': () => '운영 시간 외 이용이라 담당자 승인 뒤 확정돼요.',
  'take-training': (p, say) => `‘${say.text(p.training)}’ 교육을 신청해 주세요.`,
  'week-held': () => '이번 주 시간을 다른 분들이 많이 맡아 두고 있어요.',
  'book-at-once': () => '맡아 두지 않고 바로 예약해 주세요.',
  'take-nearest': (p, say) => `가장 가까운 가능 시간은 ${say.time(p.start, p.timeZone)}이에요.`,
  'ask-staff': () => '담당자에게 문의해 주세요.',
  'holidays-unknown': (p) => `${p.year}년 공휴일이 아직 확정되지 않았어요. 그해의 예약은 바뀔 수 있어요.`,

  invalid: (p, say) => `고쳐야 할 곳이 ${say.number(p.count)}군데 있어요.`,
  missing: () => '꼭 필요한 항목이에요. 입력해 주세요.',
  'wrong-type': (p) => `형식이 달라요. 필요한 형식: ${typeNames.get(p.expected) ?? p.expected}`,
  'not-one-of': (p) => `쓸 수 있는 값이 아니에요. 가능한 값: ${p.values.join(', ')}`,
  'too-small': (p, say) =>
    p.of === 'string' ? `${say.number(p.minimum)}자 이상 입력해 주세요.`
    : p.of === 'array' ? `${say.number(p.minimum)}개 이상 넣어 주세요.`
    : `${say.number(p.minimum)} 이상이어야 해요.`,
  'too-big': (p, say) => {
    if (p.of === 'string') return `${say.number(p.maximum)}자까지 쓸 수 있어요.`;
    return p.of === 'days' ? `${say.number(p.maximum)}일까지 돼요.` : `${say.number(p.maximum)} 이하여야 해요.`;
  },
  'wrong-format': (p) => `형식이 맞지 않아요. ${exampleOf(p.format)} 형식으로 적어 주세요.`,
  'not-accepted': () => '받을 수 없는 값이에요.',
  'unknown-field': (p) => `없는 항목이에요. 쓸 수 있는 항목: ${p.known.join(', ')}`,
  'unknown-unit': (p) => `‘${p.unit}’ 단위를 알 수 없어요. Hz, Cel, kN 같은 UCUM 기호로 적어 주세요.`,
  'ends-before-start': (p) => `끝(${p.end})이 시작(${p.start})보다 앞서요.`,
  'unknown-version': (p) =>
    `${typeof p.version === 'number' ? `이 파일의 형식 버전(${p.version})은` : '형식 버전이 없는 파일은'} 읽을 수 없어요. 버전 ${p.known} 파일이 필요해요.`,
  'not-published': () => '공개용으로 만든 카탈로그가 아니에요. publish로 만든 파일을 쓰세요.',
  'not-found': () => '찾으시는 항목이 없어요. 주소를 확인하거나 목록에서 다시 골라 주세요.',
  'need-empty': () => '무엇이 필요한지 한 문장으로 적어 주세요. 예: “인버터 진동시험을 3월 전에 받고 싶습니다.”',
  'need-too-long': (p, say) => `${say.number(p.limit)}자까지 읽을 수 있어요. 지금 ${say.number(p.length)}자이니 핵심만 남겨 주세요.`,
  'agreement-missing': (p) => `안내문(${p.version})에 대한 동의가 필요해요. 안내문을 다시 열고 필수 항목에 동의해 주세요.`,
  'wrong-code': (p, say) => `코드가 맞지 않아요. 메일에 적힌 여섯 자리를 다시 확인해 주세요. ${say.number(p.triesLeft)}번 더 입력할 수 있어요.`,
  'code-expired': () => '코드를 쓸 수 있는 시간이 지났거나 여러 번 틀렸어요. 새 코드를 받아 주세요.',
  'too-many-unverified': (p, say) => `메일 확인을 기다리는 예약이 ${say.number(p.limit)}건 있어요. 먼저 그 예약의 코드를 입력해 주세요.`,
  'no-more-codes': () => '코드를 더 보낼 수 없어요. 잠시 뒤 처음부터 다시 신청해 주세요.',
  'slot-not-free': () => '그 시간은 예약할 수 없어요. 다른 시간을 골라 주세요.',
  'price-changed': (p, say) => (p.total === undefined ? '정해진 요금이 없어져 담당자가 견적을 안내해요. 확인한 뒤 다시 예약해 주세요.' : `요금이 바뀌었어요. 지금은 부가세를 포함해 ${say.money(p.total)}이에요. 확인한 뒤 다시 예약해 주세요.`),
  'wrong-state': (p, say) => `지금은 할 수 없어요. 현재 상태: ${say.text(p.state)}`,
  'already-begun': () => '이미 시작된 시간이에요. 담당자에게 문의해 주세요.',
  'time-is-free': (p, say) => `기다리지 않아도 돼요. 지금 예약할 수 있는 시간이 있어요: ${say.time(p.start, p.timeZone)}`,
  'already-waiting': () => '같은 기간을 이미 기다리고 계세요. 메일의 주소에서 확인해 주세요.',
  'too-many-waiting': (p, say) => `한 분이 ${say.number(p.most)}건까지 기다릴 수 있어요. 필요 없는 대기를 먼저 취소해 주세요.`,
  'offer-over': () => '답할 수 있는 시간이 지나 다음 분에게 넘어갔어요.',
  'too-many-holds': (p, say) => `이미 시간 ${say.number(p.most)}개를 맡아 두셨어요. 하나를 예약하거나 놓아준 뒤 다시 골라 주세요.`,
  'changed-meanwhile': () => '그사이 내용이 바뀌었어요. 다시 확인한 뒤 결정해 주세요.',
  'key-reused': () => '같은 요청 번호로 다른 내용이 왔어요. 새로 고친 뒤 다시 시도해 주세요.',
  'key-in-flight': () => '같은 요청을 처리하고 있어요. 잠시 뒤 결과를 확인해 주세요.',
  'too-large': () => '보낸 내용이 너무 커요.',
  'too-many-requests': (p, say) => `요청이 많아요. ${say.number(p.seconds)}초 뒤 다시 시도해 주세요.`,
  'origin-not-allowed': (p) => `이 키는 ${p.origin} 페이지에서 쓸 수 없어요. 키에 등록된 주소인지 확인해 주세요.`,
  forbidden: (p) => `이 키에는 ${p.scope} 권한이 없어요.`,
  unauthorized: () => '이 내용을 볼 권한이 없어요.',
  'not-json': () => 'JSON으로 읽을 수 없는 내용이에요.',
  'portal-needed': () => '이 페이지에서는 찾기와 보기만 할 수 있어요. 예약은 기관 누리집에서 해 주세요.',
  unreachable: () => '서버에 연결할 수 없어요. 인터넷 연결을 확인하고 다시 시도해 주세요.',
  'took-too-long': () => '응답이 늦어지고 있어요. 잠시 뒤 다시 시도해 주세요.',
  'unreadable-answer': () => '서버의 응답을 읽을 수 없어요. 주소를 확인하거나 잠시 뒤 다시 시도해 주세요.',
  internal: () => '처리하지 못했어요. 잠시 뒤 다시 시도해 주세요.',
};
