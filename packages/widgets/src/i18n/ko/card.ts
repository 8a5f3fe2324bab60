import type { CardMessages } from '../messages/card.ts';

const workTypes: ReadonlyMap<string, string> = new Map(Object.entries({
  'journal-article': '논문', 'conference-paper': '학술대회', 'conference-abstract': '학술대회', patent: '특허',
  'technical-standard': '표준', 'standards-and-policy': '표준', software: '소프트웨어', report: '보고서', book: '단행본',
  'book-chapter': '단행본', 'data-set': '데이터', 'dissertation-thesis': '학위논문',
}));

export const card: CardMessages = {
  empty: '연구자를 골라 주세요',
  emptyHelp: '찾은 결과에서 연구자를 고르면 카드가 여기에 나와요.',
  topics: '연구 주제',
  worksBehind: (count) => `근거 성과 ${count}건`,
  book: '상담 예약',
  next: (time) => `다음 가능 시간 ${time}`,
  hubTime: (time, zone) => `내 시간대로 적었어요. ${zone}로는 ${time}`,
  noTimes: '두 주 안에 가능한 시간이 없어요. 달력에서 더 뒤의 날짜를 볼 수 있어요.',
  works: '연구 성과',
  featured: '대표',
  moreWorks: (count) => `성과 ${count}건 더 보기`,
  workType: (type) => workTypes.get(type) ?? '성과',
  career: '경력',
  education: '학력',
  present: '현재',
  interests: '상담 주제',
  languages: '사용 언어',
  videos: '영상',
  playVideo: '영상 보기',
  playsFrom: (host) => `누르면 ${host}에 연결돼요.`,
  openVideo: (host) => `${host}에서 보기`,
  vcard: '연락처 파일 받기(vCard)',
  contact: '연락처',
  website: '누리집',
  phone: '전화',
  email: '이메일',
};
