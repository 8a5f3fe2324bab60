import type { FileSentences } from './describer.ts';

export const files: FileSentences = {
  'kept-as-keyword': (p) => `‘${p.text}’ 항목은 범위와 단위로 읽을 수 없어 핵심어로 남겼습니다.`,
  'not-their-work': (p) => `‘${p.title}’의 저자에 이 사람이 없어 가져오지 않았습니다.`,
  'no-shared-identifier': () => '이름만으로는 같은 사람인지 알 수 없습니다. 카드에 ORCID iD를 먼저 넣어 주세요.',
  'not-public': () => '공개되지 않은 항목이라 가져오지 않았습니다.',
  'not-https': () => 'https로 시작하는 주소만 가져옵니다. 이 주소는 뺐습니다.',
  'name-put-together': () => '전체 이름이 없어 이름과 성을 이어 붙였습니다. 순서와 표기를 확인해 주세요.',
  'first-sentence-kept': () => '첫 문장만 가져왔습니다.',
  'other-register': (p) => `공식 등록처가 아닌 ${p.host}에서 나온 기록입니다. 식별자가 이 사람의 것인지 확인해 주세요.`,
  'in-table': (p, say) => `${p.file} ${p.row}행 ${p.column} 열: ${say.message(p)}`,
  'unknown-column': () => '이런 항목이 없어 이 열은 읽지 않았습니다. 제목이 맞는지 확인해 주세요.',
  'unknown-function': (p) => `‘${p.name}’ 함수가 없습니다. 매처를 만들 때 functions에 넣어 주세요.${p.known.length === 0 ? '' : ` 지금 있는 함수: ${p.known.join(', ')}`}`,
  'out-of-use': (p) => `장비 상태가 ‘${p.status}’이어서 단독활용으로 읽었습니다.`,
  'own-country': (p) => `자기 나라(${p.country})는 협력 대상 국가에 넣을 수 없습니다.`,
  'id-used-twice': (p) => `${p.id} 식별자가 두 번 쓰였습니다.`,
  'term-used-twice': (p) => `‘${p.term}’ 용어가 ${p.id} 개념에도 있습니다. 정말 두 뜻으로 쓰이면 ‘shared’에 적어 주세요.`,
  'term-without-words': (p) => `‘${p.term}’에는 찾을 만한 낱말이 없습니다. 다른 용어를 적어 주세요.`,
};
