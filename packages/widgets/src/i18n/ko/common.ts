import type { CommonMessages } from '../messages/common.ts';

export const common: CommonMessages = {
  sample: '예시',
  loading: '불러오고 있어요.',
  retry: '다시 시도',
  failed: '불러오지 못했어요',
  offline: '인터넷에 연결되어 있지 않아요',
  offlineHelp: '연결되면 이어서 불러옵니다.',
  noSource: '데이터 주소가 없어요',
  noSourceHelp: 'endpoint나 src 속성을 지정하거나, <dongban-provider> 안에 넣어 주세요.',
  newTab: '새 창',
  modes: { onsite: '방문', online: '온라인' },
  bothModes: '방문·온라인',
  andMore: (names, count) => `${names} 외 ${count}곳`,
  kinds: {
    hub: '거점', organization: '기관', 'r-card': '연구자', service: '서비스', equipment: '장비',
    technology: '기술', program: '지원사업', 'partner-profile': '협력 제안',
  },
  kind: {
    hub: '거점', organization: '기관', 'r-card': '연구자', service: '서비스', equipment: '장비',
    technology: '기술', program: '지원사업', 'partner-profile': '협력 제안',
  },
  fee: (basis, amount) =>
    ({ hour: `시간당 ${amount}`, day: `하루 ${amount}`, sample: `시료당 ${amount}`, run: `회당 ${amount}`, free: '무료', quote: '견적 후 안내' })[basis],
  feeFrom: (price) => `${price}부터`,
  minutes: (minutes) => (minutes < 60 ? `${minutes}분` : minutes % 60 === 0 ? `${minutes / 60}시간` : `${Math.floor(minutes / 60)}시간 ${minutes % 60}분`),
};
