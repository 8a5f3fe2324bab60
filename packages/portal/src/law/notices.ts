import type { Agreement } from '@dongban/core/booking';
import type { Notice, NoticeItem } from '@dongban/core/notice';
import type { PublicCatalog } from '@dongban/core/public-catalog';
import type { LocalizedText } from '@dongban/core/text';
import { retention } from './retention.ts';

/** Version of the notice that a portal has where its institute wrote none. */
const ownVersion = '2026-11';

/**
 * The notice of a portal whose institute wrote none. Its periods are those of the purge job, so that what is promised is what is
 * done.
 */
export function defaultNotice({ publisher }: PublicCatalog): Notice {
  return {
    version: ownVersion,
    validFrom: '2026-11-01',
    controller: publisher.name,
    items: [
      {
        purpose: 'booking', kind: 'collection', required: true,
        why: { ko: '예약 접수와 확정, 변경·취소 안내', en: 'Receiving and confirming bookings, telling you of changes' },
        items: [{ ko: '이름', en: 'Name' }, { ko: '이메일', en: 'E-mail address' }, { ko: '소속(선택)', en: 'Organization (optional)' }, { ko: '기업 규모·지역(선택)', en: 'Size and place of the company (optional)' }, { ko: '요청 사항(선택)', en: 'Your note (optional)' }],
        retention: periodOf('bookings'),
        refusal: { ko: '동의하지 않을 수 있으며, 이때는 온라인 예약을 이용할 수 없습니다.', en: 'You may refuse; booking online is then not possible.' },
      },
      {
        purpose: 'waitlist', kind: 'collection', required: true,
        why: { ko: '대기 순서 관리, 빈 시간 안내', en: 'Keeping your place in line, telling you of a time that becomes free' },
        items: [{ ko: '이름', en: 'Name' }, { ko: '이메일', en: 'E-mail address' }, { ko: '소속(선택)', en: 'Organization (optional)' }, { ko: '요청 사항(선택)', en: 'Your note (optional)' }],
        retention: periodOf('waitlist'),
        refusal: { ko: '동의하지 않을 수 있으며, 이때는 대기 신청을 이용할 수 없습니다.', en: 'You may refuse; waiting for a time is then not possible.' },
      },
      {
        purpose: 'request', kind: 'collection', required: true,
        why: { ko: '신청 접수와 검토, 견적과 결과 전달', en: 'Receiving and examining your request, sending quote and result' },
        items: [{ ko: '이름', en: 'Name' }, { ko: '이메일', en: 'E-mail address' }, { ko: '소속(선택)', en: 'Organization (optional)' }, { ko: '신청 내용', en: 'What you ask for' }],
        retention: periodOf('requests'),
        refusal: { ko: '동의하지 않을 수 있으며, 이때는 온라인 신청을 이용할 수 없습니다.', en: 'You may refuse; requests online are then not possible.' },
      },
      ...forInterests(),
    ],
  };
}

/** Whoever writes about a partner profile writes to its owner: that the owner learns of it is asked for apart. */
function forInterests(): NoticeItem[] {
  const items: LocalizedText[] = [
    { ko: '이름', en: 'Name' }, { ko: '이메일', en: 'E-mail address' }, { ko: '소속(선택)', en: 'Organization (optional)' }, { ko: '국가', en: 'Country' }, { ko: '적어 주신 내용', en: 'What you write' },
  ];
  const refusal: LocalizedText = { ko: '동의하지 않을 수 있으며, 이때는 온라인으로 관심을 표명할 수 없습니다.', en: 'You may refuse; expressing interest online is then not possible.' };
  return [
    {
      purpose: 'interest', kind: 'collection', required: true,
      why: { ko: '관심 표명 접수와 답변 전달', en: 'Receiving your expression of interest, sending you the answer' },
      items, retention: periodOf('interests'), refusal,
    },
    {
      purpose: 'interest', id: 'owner', kind: 'third-party', required: true,
      why: { ko: '프로필의 주인이 관심 표명을 살펴보고 답하도록 전달', en: 'So that the owner of the profile can look at it and answer' },
      recipient: { ko: '관심을 표명하신 프로필의 주인', en: 'The owner of the profile that you write about' },
      items, retention: { ko: '답할 때까지', en: 'until they have answered' }, refusal,
    },
  ];
}

/** The notice that is shown on a day: the latest of those that hold by then. */
export function noticeOn(notices: readonly Notice[], day: string): Notice | undefined {
  return notices.filter(({ validFrom }) => validFrom <= day).toSorted((a, b) => (a.validFrom < b.validFrom ? 1 : -1))[0];
}

/** What somebody agreed to, by the fields that there are: whatever else was sent is nobody's to keep. */
export function agreementsOf(agreements: readonly Agreement[]): Agreement[] {
  return agreements.map(({ purpose, item, noticeVersion }) => ({ purpose, ...(item === undefined ? {} : { item }), noticeVersion }));
}

function periodOf(table: 'bookings' | 'requests' | 'waitlist' | 'interests'): LocalizedText {
  const keeping = retention[table];
  if (keeping === undefined || !('days' in keeping)) return {};
  const { ko, en } = keeping.from;
  if (keeping.days < 365) return { ko: `${ko} ${keeping.days}일`, en: `${keeping.days} days ${en}` };
  const years = keeping.days / 365;
  return { ko: `${ko} ${years}년`, en: `${years === 1 ? 'one year' : `${years} years`} ${en}` };
}
