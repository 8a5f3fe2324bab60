import { asTypedInKorean, asTypedInLatin } from '@dongban/matcher/hangul';

/** Words that Korean hangs on a noun, the longer ones first. */
const particles = ['에서는', '으로는', '이라는', '에서', '에게', '으로', '까지', '부터', '이랑', '하고', '은', '는', '이', '가', '을', '를', '의', '에', '로', '와', '과', '도', '만', '랑'];

/**
 * What somebody may have meant by what they typed, the likeliest first: the text itself, the text without a particle at its
 * end, and what the same keys write on the other keyboard.
 *
 * @example
 * typedForms('진동시험기를'); // ['진동시험기를', '진동시험기', 'wlsehdtlgjarlfmf']
 */
export function typedForms(text: string): string[] {
  const bare = withoutParticle(text);
  const other = /[가-힣ㄱ-ㅣ]/.test(text) ? asTypedInLatin(text) : asTypedInKorean(text);
  return [...new Set([text, ...(bare === undefined ? [] : [bare]), other])];
}

function withoutParticle(text: string): string | undefined {
  const particle = particles.find((ending) => text.endsWith(ending));
  const bare = particle === undefined ? '' : text.slice(0, -particle.length);
  return /[가-힣]{2}$/.test(bare) ? bare : undefined;
}
