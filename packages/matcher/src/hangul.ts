export { choseongOf, isChoseong, jamoOf, syllablesOf } from './hangul/jamo.ts';
export { asTypedInKorean, asTypedInLatin } from './hangul/keyboard.ts';
