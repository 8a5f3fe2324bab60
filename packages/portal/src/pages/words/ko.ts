import type { PageWords } from './words.ts';

export const ko: PageWords = {
  common: {
    what: '내용', when: '일시', where: '장소', online: '온라인', requester: '신청자', organization: '소속', company: '기업', email: '이메일',
    note: '요청 사항', price: '예상 금액', state: '상태', made: '신청 시각', seats: '자리', back: '목록으로', logOut: '로그아웃',
    noteLabel: '전할 말', noteHint: '신청자에게 보내는 메일에 함께 실려요.', optional: '선택', start: '시작', end: '끝', done: '처리했어요.', nothingHere: '찾으시는 내용이 없어요.', reason: '사유', fee: '취소 수수료', noShowFee: '불참 수수료', missed: '불참', terms: '취소 조건',
    now: '지금', afterwards: '바꾼 뒤', priceByStaff: '담당자가 정해요', priceOfRequest: '신청 금액에 포함',
  },
  staff: {
    title: '업무 창구', logIn: '로그인', logInLead: '관리자에게 받은 비밀 키로 들어와 주세요.', key: '비밀 키', keyWrong: '쓸 수 없는 키예요. 키를 다시 확인해 주세요.',
    queue: '처리할 일', upcoming: '다가오는 예약', recent: '지난 7일 예약', all: '전체', letters: '못 보낸 메일', log: '열람 기록',
    waiting: (count) => `답을 기다리는 신청 ${count}건`, nothingWaiting: '답을 기다리는 신청이 없어요.', nothingFound: '해당하는 예약이 없어요.', overdue: '기한 지남', answerBy: (time) => `${time}까지 답변`,
    approve: '승인', decline: '거절', declineHint: '왜 어려운지, 무엇을 해 보면 좋을지 적어 주세요.', propose: '다른 시간 제안', proposeHint: '신청자가 받아들이면 예약이 그 시간으로 옮겨져요.', cancel: '예약 취소', proposed: (time) => `제안한 시간: ${time}`, more: '다음 쪽',
    lettersLead: '상대가 받지 못했거나, 받았는지 알 수 없는 메일이에요. 전화로 확인하거나 다시 보내 주세요.', noLetters: '못 보낸 메일이 없어요.', sendAgain: '다시 보내기', uncertain: '받았는지 알 수 없음', refused: '받지 못함',
    logLead: '누가 언제 누구의 기록을 보았는지 남아요. 내용은 남기지 않아요.', logWho: '누가', logWhat: '무엇을', logWhen: '언제', logWhose: '누구의 기록', logMany: (count) => `${count}건`,
    letterNames: {
      code: '확인 번호', received: '접수 안내', confirmed: '예약 확정', declined: '거절 안내', changed: '변경 안내', cancelled: '취소 안내', reminder: '하루 전 알림',
      proposed: '다른 시간 제안', missed: '불참 기록', attended: '불참 기록 취소', quoted: '견적', delivered: '결과 전달', overdue: '답변 기한 알림', 'card-link': '카드 링크',
      'waitlist-joined': '대기 접수', 'waitlist-offered': '빈 시간 제안', 'waitlist-lapsed': '제안 만료', 'waitlist-ended': '대기 종료', 'interest-received': '관심 표명 접수', 'interest-accepted': '관심 표명 수락', 'interest-declined': '관심 표명 거절',
    },
    needsCalling: '확인 필요', markMissed: '불참으로 기록', markMissedHint: '불참 횟수 제한에 반영되고, 신청자의 예약 화면에도 보여요. 10분 뒤에 메일로도 알려요.', missedCosts: (fee) => `신청자가 낼 불참 수수료: ${fee}`, cancelHint: '기관에서 취소하면 수수료가 없고, 신청자의 늦은 취소로 세지 않아요.', takeBackMissed: '불참 기록 거두기', proposePrice: '시간·금액 제안', proposePriceHint: '금액과 취소 조건을 신청자에게 알리고, 신청자가 받아들이면 그대로 확정돼요. 시간만 제안하려면 금액을 비워 두세요.',
    toOffer: '금액 확인', offerTitle: '제안 확인', waitingForCompany: '보낸 제안에 대한 신청자의 답을 기다리고 있어요.', approveAnyway: '답을 기다리지 않고 승인', approveAnywayHint: '보낸 제안은 거두어지고, 처음 신청한 시간으로 확정돼요.', approveUnpriced: '금액 없이 승인', approveUnpricedHint: '합의한 금액이 없어서 취소하거나 오지 않아도 수수료를 받을 수 없어요.',
  },
  requests: {
    title: '신청', list: '신청 전체', waiting: (count) => `답을 기다리는 신청 ${count}건`, nothing: '해당하는 신청이 없어요.', bookingsTitle: '승인을 기다리는 예약',
    text: '신청 내용', neededBy: '필요한 날', samples: '시료', standards: '규격', confidential: '비밀 유지', yes: '요청함', result: '결과',
    quoteFor: '견적 항목', amount: '금액(원, 부가세 별도)', vat: '부가세', total: '합계', history: '지나온 과정', promised: (time) => `${time}까지 답변드릴게요`,
    accept: '수락', decline: '거절', quote: '견적', start: '착수', deliver: '결과 전달', close: '종료', agree: '견적에 동의', withdraw: '신청 철회', book: '이용 시간 예약', bookLead: '합의한 금액과 취소 조건으로 예약해요. 날짜를 고르면 가능한 시간이 나와요.', bookTime: '이 시간으로 예약',
  },
  interests: {
    list: '관심 표명', waiting: (count) => `답을 기다리는 관심 표명 ${count}건`, nothing: '해당하는 관심 표명이 없어요.', country: '국가',
    contact: '연락처', person: '담당자 이름', answer: '답변', acceptHint: '프로필의 주인이 알려도 좋다고 한 연락처를 적어 주세요. 메일로 신청자에게 전해져요.',
  },
  waitlist: {
    title: '대기 명단', waiting: '대기 중', offers: '제안한 시간', nobody: '기다리는 분이 없어요.', days: '가능한 날', length: '이용 길이', minutes: (minutes) => (minutes % 60 === 0 ? `${minutes / 60}시간` : `${minutes}분`),
    ahead: (count) => (count === 0 ? '다음 차례예요' : `앞에 ${count}명이 있어요`), offered: (time) => `제안한 시간: ${time}`, until: (time) => `${time}까지 맡아 두어요. 그 뒤에는 다음 분에게 넘어가요.`, toBooking: '예약 보기', booked: '예약했어요. 확인 메일을 보내드려요.',
    accept: '이 시간으로 예약', decline: '이 시간은 넘기고 계속 대기', leave: '대기 취소', leaveLead: '순서를 내놓으면 되돌릴 수 없어요. 제안한 시간은 바로 다음 분에게 넘어가요.',
  },
  notice: {
    title: '개인정보 수집·이용 안내', controller: '개인정보처리자', version: '안내문 버전', from: (day) => `${day}부터`, items: '항목', retention: '보유 기간', refusal: '거부할 권리와 불이익',
    recipient: '받는 곳', country: '이전되는 국가', required: '필수', optional: '선택', agree: '개인정보 수집·이용 동의',
  },
  card: {
    title: '내 카드', headline: '한 줄 소개', inKorean: '한국어', inEnglish: '영어', hours: '상담 시간', hoursLead: '상담을 받지 않는 요일은 비워 두세요.', opens: '시작', closes: '끝', minutes: '한 번에 몇 분',
    onsite: '방문 상담', online: '온라인 상담', consents: '공개와 매칭 동의', consentsLead: '언제든 거둘 수 있고, 거두면 바로 반영돼요. 매칭을 거두면 카드는 보이지만 추천에는 나오지 않아요.', fields: (names) => `항목: ${names}`, save: '저장',
    fieldNames: new Map(Object.entries({
      name: '이름', role: '직위', headline: '한 줄 소개', interests: '관심 분야', topics: '연구 주제', works: '실적', featuredWorks: '대표 실적', career: '경력', education: '학력',
      languages: '언어', videos: '영상', consultation: '상담 시간', contact: '연락처', portrait: '사진', organization: '소속', hub: '거점',
    })),
    links: '카드 링크 보내기', linksLead: '연구자가 자기 카드를 직접 고칠 수 있는 링크를 메일로 보내요.', whose: '연구자', send: '메일 보내기',
  },
  mine: {
    title: '내 예약', linkOver: '이 링크는 더 쓸 수 없어요', linkOverLead: '기한이 지났거나 잘못 옮겨진 링크예요. 메일에 있는 링크를 다시 눌러 주세요.',
    move: '시간 변경', moveLead: '날짜를 고르면 가능한 시간이 나와요.', day: '날짜', showTimes: '시간 보기', noTimes: '이날은 가능한 시간이 없어요. 다른 날을 골라 주세요.', choose: '이 시간 선택', moveTitle: '변경 확인', take: '이 시간으로 변경',
    cancel: '예약 취소', cancelLead: '취소하면 되돌릴 수 없어요. 시간은 다른 분이 쓸 수 있게 돼요.', cancelCosts: (fee) => `지금 취소하면 수수료가 있어요: ${fee}`, cancelLate: '지금 취소하면 늦은 취소로 기록돼요. 수수료는 없어요.', noShowCosts: (fee) => `취소하지 않고 오지 않으시면 수수료가 있어요: ${fee}`, cancelFree: (until) => `${until}까지는 수수료 없이 취소할 수 있어요.`, calendar: '달력 파일 받기(.ics)', proposalLead: (time) => `담당자가 다른 시간을 제안했어요: ${time}`, accept: '제안한 시간으로 변경', priceLead: (time) => `담당자가 금액을 알려 드려요: ${time}`, acceptPrice: '이 시간과 금액으로 예약', over: '더 바꿀 수 있는 것이 없어요.', missed: '담당자가 불참으로 기록했어요. 오셨다면 담당자에게 알려 주세요.', timesOn: (day) => `${day} 가능한 시간`,
  },
};
