import type { LetterWords } from './words.ts';

export const ko: LetterWords = {
  greeting: (name) => `${name} 님, 안녕하세요.`,
  labels: { title: '내용', when: '일시', where: '장소', note: '담당자 메모', price: '금액(부가세 포함)', terms: '취소 조건', fee: '수수료', deadline: '답변 기한', contact: '연락처', online: '온라인' },
  links: {
    progress: '진행 상황 보기', received: '확인·변경·취소', confirmed: '확인·변경·취소', changed: '확인·변경·취소', reminder: '확인·변경·취소', declined: '내용 보기', cancelled: '내용 보기', missed: '내용 보기', attended: '내용 보기',
    proposed: '제안에 답하기', quoted: '견적에 답하기', delivered: '결과 보기', overdue: '처리하러 가기', 'card-link': '내 카드 관리',
    'waitlist-joined': '순서 보기·대기 취소', 'waitlist-offered': '예약하거나 넘기기', 'waitlist-lapsed': '순서 보기·대기 취소', 'waitlist-ended': '내용 보기',
    'interest-received': '진행 상황 보기', 'interest-accepted': '진행 상황 보기', 'interest-declined': '진행 상황 보기',
  },
  closing: (institute) => `${institute} 드림\n이 메일은 발신 전용입니다.`,
  unasked: '요청하신 적이 없다면 무시하셔도 됩니다.',
  letters: {
    code: ({ code, minutes }) => ({
      subject: '확인 코드를 보내드려요',
      lines: [`확인 코드: ${code}`, `${minutes}분 안에 입력하시면 신청이 접수됩니다. 이 코드는 누구에게도 알려 주지 마세요.`],
    }),
    received: ({ title, promisedBy }) => ({ subject: `신청 접수: ${title}`, lines: [`신청이 접수되었습니다. 담당자가 확인하고 ${promisedBy === undefined ? '' : `${promisedBy}까지 `}답변드릴게요.`] }),
    confirmed: ({ title, when }) => ({ subject: `${when === undefined ? '수락' : '예약 확정'}: ${title}`, lines: [when === undefined ? '신청이 수락되었습니다. 다음 단계도 메일로 알려 드릴게요.' : '예약이 확정되었습니다. 함께 보내드리는 일정을 달력에 넣어 두세요.'] }),
    declined: ({ title }) => ({ subject: `진행하기 어려움: ${title}`, lines: ['아쉽지만 이번 신청은 진행하기 어렵습니다. 다른 시간이나 다른 방법이 필요하시면 다시 신청해 주세요.'] }),
    changed: ({ title, isWaiting }) => ({ subject: `일정 변경: ${title}`, lines: [isWaiting === true ? '일정이 바뀌었고, 담당자가 새 시간을 확인하고 있습니다. 그동안 달력에는 미확정 일정으로 보이고, 확정되면 다시 알려 드릴게요.' : '일정이 바뀌었습니다. 달력의 일정도 함께 바뀝니다.'] }),
    cancelled: ({ title, isLate }) => ({ subject: `취소: ${title}`, lines: ['예약이 취소되었습니다. 달력의 일정도 함께 지워집니다.', ...(isLate === true ? ['늦은 취소로 기록되었습니다.'] : [])] }),
    reminder: ({ title }) => ({ subject: `곧 만나요: ${title}`, lines: ['예약하신 시간이 다가옵니다. 오시기 어려우면 미리 취소해 주세요. 기다리는 다른 기업이 쓸 수 있습니다.'] }),
    proposed: ({ title, price }) => price === undefined
      ? { subject: `다른 시간 제안: ${title}`, lines: ['신청하신 시간 대신 아래 시간을 제안드립니다. 아래 링크에서 금액과 취소 조건을 보고 정해 주세요. 받아들이시면 예약이 확정됩니다.'] }
      : { subject: `금액 안내: ${title}`, lines: ['아래 시간의 금액을 알려 드립니다. 시간과 금액, 취소 조건을 확인하시고 아래 링크에서 정해 주세요. 받아들이시면 예약이 확정됩니다.'] },
    missed: ({ title }) => ({ subject: `불참으로 기록: ${title}`, lines: ['담당자가 이 예약을 불참으로 기록했습니다. 오셨다면 담당자에게 알려 주세요.'] }),
    attended: ({ title }) => ({ subject: `불참 기록 정정: ${title}`, lines: ['이 예약의 불참 기록은 잘못된 것이어서 거두었습니다. 불참 수수료도 없습니다.'] }),
    quoted: ({ title }) => ({ subject: `견적 안내: ${title}`, lines: ['견적을 보내드립니다. 아래 링크에서 확인하고 답해 주세요.'] }),
    delivered: ({ title }) => ({ subject: `결과 전달: ${title}`, lines: ['결과가 나왔습니다. 아래 링크에서 확인해 주세요.'] }),
    overdue: ({ title }) => ({ subject: `답변 기한이 지났습니다: ${title}`, lines: ['약속한 답변 기한이 지난 신청이 있습니다. 먼저 처리해 주세요.'] }),
    'waitlist-joined': ({ title }) => ({ subject: `대기 접수: ${title}`, lines: ['대기 순서에 올렸습니다. 차례가 되어 시간이 나면 메일로 알려 드리고, 답하실 동안 그 시간을 맡아 둘게요.'] }),
    'waitlist-offered': ({ title, deadline }) => ({ subject: `시간이 났어요: ${title}`, lines: [`기다리시던 시간이 났습니다. ${deadline ?? ''}까지 맡아 둘게요. 그때까지 답이 없으면 다음 분에게 넘어갑니다.`] }),
    'waitlist-lapsed': ({ title }) => ({ subject: `다음 분에게 넘어갔어요: ${title}`, lines: ['답을 받지 못해 아래 시간은 다음 분에게 넘어갔습니다. 대기 순서는 그대로이고, 다른 시간이 나면 다시 알려 드릴게요. 한 번 더 답이 없으면 대기가 끝납니다.'] }),
    'waitlist-ended': ({ title }) => ({ subject: `대기가 끝났습니다: ${title}`, lines: ['기다리신 기간이 지났거나 제안에 두 번 답이 없어 대기를 끝냈습니다. 아직 필요하시면 다시 신청해 주세요.'] }),
    'interest-received': ({ title }) => ({ subject: `관심 표명 접수: ${title}`, lines: ['협력 의사가 접수되었습니다. 프로필을 올린 쪽에 전하고, 답이 오면 메일로 알려 드릴게요.'] }),
    'interest-accepted': ({ title }) => ({ subject: `수락: ${title}`, lines: ['상대가 함께 이야기해 보고 싶다고 답했습니다. 아래 연락처로 연락해 주세요.'] }),
    'interest-declined': ({ title }) => ({ subject: `이번에는 어렵습니다: ${title}`, lines: ['상대가 협력 의사를 확인했지만 이번에는 함께하기 어렵다고 답했습니다.'] }),
    'card-link': () => ({ subject: '내 카드를 고치는 링크', lines: ['아래 링크에서 카드 내용, 상담 시간, 공개와 매칭 동의를 직접 바꾸실 수 있습니다.'] }),
  },
};
