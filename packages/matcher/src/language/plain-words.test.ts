import { expect, it } from 'vitest';
import fc from 'fast-check';
import { analyze } from './analyze.ts';
import { fold } from './fold.ts';
import { addLanguage } from './languages.ts';

/** Whatever Korean may stand beside. */
const piece = fc.constantFrom(
  '진동시험을', '시험', '회로', '선', '월에', '개', 'ㅅㅎ', '값', '온도와', ' ', ' ', ' ', '. ', ', ', '-', '~', '(', '‘', '”', '「', '·', '_', '3', '5', '-40', ' °C', 'X', 'PCB', 'é', 'e\u0301',
  '\u1112\u1161\u11ab', '漢', '々', '〇', 'μ', 'ISO 9001', 'iec 60068-2-6', '２０', '\u3000', '\u00a0', '\ud83d\ude00', '\u0301', '+', '’s', '℃', 'kHz', '・', '²', 'ⁿ',
);
const texts = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));

it('finds the same words whether Hangul between spaces is looked up or read with all that is around it', () => {
  const asked = fc.sample(texts, 2000);
  const found = asked.map((text) => analyze(text));
  // A language that reads nothing, since beside one that was added nothing is looked up.
  addLanguage({ tag: 'none', writing: '(?!)', weighing: { k1: 1, b: 0, parts: 0 }, joins: false, words: () => [] });
  expect(asked.map((text) => analyze(text))).toEqual(found);
});

it('leaves characters as they are only where composing and narrowing would', () => {
  for (let code = 0; code < 0x10000; code++) {
    const character = String.fromCharCode(code);
    const narrowed = character.normalize('NFC').replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0)).replace(/[\u3000\u00A0]/g, ' ');
    expect(fold(character)).toBe(narrowed);
  }
  fc.assert(fc.property(fc.array(piece), (pieces) => {
    expect(fold(pieces.join('').normalize('NFD'))).toBe(fold(pieces.join('')));
  }));
});
