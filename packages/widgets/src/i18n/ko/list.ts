import type { ListMessages } from '../messages/list.ts';

export const list: ListMessages = {
  title: '연구자',
  label: '연구자 찾기',
  hint: '이름, 초성, 연구 주제, 거점으로 찾을 수 있어요.',
  hub: '거점',
  anyHub: '모든 거점',
  found: (count) => `연구자 ${count}명`,
  foundBy: (words) => `찾은 곳: ${words}`,
  showMore: (count) => `${count}명 더 보기`,
  nothing: '찾는 연구자가 없어요',
  nothingHelp: '이름의 일부나 초성만 적거나, 거점을 바꿔 보세요.',
  back: '목록으로 돌아가기',
};
