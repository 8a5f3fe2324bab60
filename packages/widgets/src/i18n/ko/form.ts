import type { FormMessages } from '../messages/form.ts';

export const form: FormMessages = {
  name: '이름',
  email: '이메일',
  organization: '회사·기관',
  optional: '선택',
  consentLabel: '개인정보 동의',
  consentLink: '개인정보 처리 안내',
  notice: {
    agree: (kind, isRequired) => `[${isRequired ? '필수' : '선택'}] 개인정보 ${kind}에 동의합니다:`,
    items: '항목', retention: '보유 기간', recipient: '받는 자', country: '이전 국가', refusal: '거부할 권리',
  },
  fixTitle: (count) => `고쳐야 할 곳이 ${count}군데 있어요`,
  code: {
    title: '메일로 받은 코드를 적어 주세요',
    help: (email) => `${email} 주소로 여섯 자리 코드를 보냈어요.`,
    label: '확인 코드',
    checking: '확인하고 있어요.',
    again: '코드 다시 받기',
    sentAgain: '새 코드를 보냈어요. 앞의 코드는 쓸 수 없어요.',
  },
};
