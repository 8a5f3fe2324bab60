import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { analyze } from './analyze.ts';
import { fold } from './fold.ts';
import { stemKorean } from './korean.ts';
import { standardKeys } from './standards.ts';

const words = (text: string) => analyze(text).map((token) => token.word);

describe('analyze', () => {
  it('takes particles and endings off Korean words', () => {
    expect(words('인버터의 진동시험을 측정합니다')).toEqual(['인버터', '진동시험', '측정']);
    expect(words('공장에서만의 회로를 개발했습니다')).toEqual(['공장', '회로', '개발']);
  });

  it('keeps nouns whose last syllable only looks like a particle', () => {
    expect(words('신뢰성평가 실험결과 표면결함 전자파방해 주변온도 구동회로')).toEqual(['신뢰성평가', '실험결과', '표면결함', '전자파방해', '주변온도', '구동회로']);
  });

  it('asks what stands before a particle: 가 follows a vowel, 이 a consonant', () => {
    expect(words('장비가 시험이 장비이 시험가')).toEqual(['장비', '시험', '장비이', '시험가']);
  });

  it('leaves a single syllable only before an unmistakable particle', () => {
    expect(words('칩을 열에서 평가')).toEqual(['칩', '열', '평가']);
  });

  it('splits a particle or a unit from the Latin word or number it hangs on', () => {
    expect(words('PCB를 IoT센서 100kW급 3월에')).toEqual(['pcb', 'iot', '센서', '100kw', '3']);
  });

  it('takes no noun behind a Latin word for a counter with a particle', () => {
    expect(words('RF회로 PCB회로를 5회로')).toEqual(['rf', '회로', 'pcb', '회로', '5', '회로']);
  });

  it('keeps a letter with the syllable behind it', () => {
    expect(words('X선과 Y축의 A형 B를 5천장까지 4개월')).toEqual(['x선', 'y축', 'a형', 'b', '5', '4']);
  });

  it('drops question words and stop words of both languages', () => {
    expect(words('무엇을 어디에서 어떻게 및 인버터')).toEqual(['인버터']);
    expect(words('What is the best of all these inverters?')).toEqual(['best', 'invert']);
  });

  it('stems English with Porter and takes the possessive off', () => {
    expect(words('The company’s vibration tests were relational')).toEqual(['compani', 'vibrat', 'test', 'relat']);
  });

  it.each([
    ['-40 °C', '-40°c'], ['−40℃', '-40°c'], ['10 kHz', '10khz'], ['10㎑', '10khz'], ['1,000 V', '1000v'], ['2.4GHz', '2.4ghz'], ['85%RH', '85%rh'],
    ['0.1 µm', '0.1μm'], ['0.1μm', '0.1μm'], ['10 kΩ', '10kω'], ['20 V/m', '20v/m'], ['5G', '5g'], ['±5 kV', '±5kv'], ['50kN', '50kn'],
  ])('keeps %s whole', (written, word) => {
    expect(words(written)).toEqual([word]);
    expect(words(`인버터 ${written} 시험`)).toEqual(['인버터', word, '시험']);
  });

  it('takes no word for a unit, and no dash between numbers for a sign', () => {
    expect(words('5 modules, 3 hours, 2 sets, B2B, 4K영상')).toEqual(['5', 'modul', '3', 'hour', '2', 'set', 'b2b', '4k', '영상']);
    expect(words('10-20 kHz, DC 10-20 V')).toEqual(['10', '20khz', 'dc', '10', '20v']);
  });

  it('parts writings that are run together', () => {
    expect(words('LED조명 5G모듈 AI기반의 고성능MLCC를 3D프린팅')).toEqual(['led', '조명', '5g', '모듈', 'ai', '기반', '고성능', 'mlcc', '3d', '프린팅']);
  });

  it('keeps the names of standards and bare numbers whole', () => {
    expect(words('1,000 or 2.4')).toEqual(['1000', '2.4']);
    expect(words('IEC 60068-2-6, MIL-STD-810H and KS C IEC 60068-2-6:2020 by ISO/TS 15066')).toEqual(['iec60068-2-6', 'milstd810h', 'ksciec60068-2-6', 'isots15066']);
    expect(words('iec 60068-2-6 mil std 810h AEC Q100')).toEqual(['iec60068-2-6', 'milstd810h', 'aecq100']);
  });

  it('takes no plain word for a standard', () => {
    expect(words('en 12 ocean 5 milk 3')).toEqual(['en', '12', 'ocean', '5', 'milk', '3']);
  });

  it('offers the syllable pairs of a Korean word and the series of a standard as parts', () => {
    expect(analyze('진동시험을')[0]?.parts).toEqual(['진동', '동시', '시험']);
    expect(analyze('KS C IEC 60068-2-6')[0]?.parts).toEqual(['ksciec60068-2-6', 'iec60068-2-6', 'iec60068']);
  });

  it('says where a word stands, and how it reads without its particle', () => {
    const text = '창원 공장의 PCB를';
    expect(analyze(text).map(({ surface, start, end }) => [surface, text.slice(start, end)])).toEqual([['창원', '창원'], ['공장', '공장의'], ['PCB', 'PCB']]);
  });

  it('keeps words of other writings as they are', () => {
    expect(words('Émission электроника')).toEqual(['émission', 'электроника']);
  });
});

describe('any text', () => {
  const scraps = ['진동시험을', '신뢰성 시험', 'LED조명', '5G모듈', 'IEC 60068-2-14', '-40 °C', '10 kHz', '㎑', 'vibration tests', 'É', 'ｱＡ', '！', '—', ' ', '\n', 'ㄱㅅ', '테스트', 'の試験', '😀', "company's"];
  const text = fc.oneof(fc.array(fc.constantFrom(...scraps), { maxLength: 12 }).map((list) => list.join('')), fc.string({ unit: 'binary', maxLength: 40 }));

  it('gives the same words composed and decomposed', () => {
    fc.assert(fc.property(text, (written) => {
      expect(analyze(written.normalize('NFD'))).toEqual(analyze(written.normalize('NFC')));
    }));
  });

  it('has words that stand in it, one behind the other', () => {
    fc.assert(fc.property(text, (written) => {
      const folded = fold(written);
      let last = 0;
      for (const { surface, start, end } of analyze(written)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(folded.slice(start, end).startsWith(surface)).toBe(true);
        expect(surface).not.toBe('');
        last = end;
      }
    }));
  });

  it('folds to what folding does not change, of the same length as its composed form', () => {
    fc.assert(fc.property(text, (written) => {
      const folded = fold(written);
      expect(fold(folded)).toBe(folded);
      expect(folded.length).toBe(written.normalize('NFC').length);
    }));
  });
});

describe('fold', () => {
  it('gives composed and decomposed text, full and half width the same words', () => {
    expect(words('진동시험을 ＩＥＣ　６００６８－２－６'.normalize('NFD'))).toEqual(words('진동시험을 IEC 60068-2-6'));
  });

  it('leaves the letters of 초성 typing alone, which NFKC would turn into others', () => {
    expect(fold('ㄱㄴㄷ')).toBe('ㄱㄴㄷ');
  });
});

describe('stemKorean', () => {
  it('changes nothing the second time', () => {
    const syllables = fc.string({ unit: fc.constantFrom(...'가나다라를을은는이의에서로하되고도만까지부터합니험시동진'), minLength: 1, maxLength: 8 });
    fc.assert(fc.property(syllables, (word) => {
      const stem = stemKorean(word);
      expect(stemKorean(stem)).toBe(stem);
      expect(word.startsWith(stem) && stem.length > 0).toBe(true);
    }));
  });
});

describe('standardKeys', () => {
  it('knows the standard that a national body took over, and the series', () => {
    expect(standardKeys('EN IEC 61000-4-3:2020')).toEqual({ key: 'eniec61000-4-3', adopted: 'iec61000-4-3', series: 'iec61000' });
    expect(standardKeys('KS C 0220')).toEqual({ key: 'ksc0220', adopted: 'ksc0220', series: 'ksc0220' });
    expect(standardKeys('MIL-STD-810H').series).toBe('milstd810');
  });
});
