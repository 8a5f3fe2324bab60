import { expect, it } from 'vitest';
import { analyzer } from './default-analyzer.ts';

it('has a number that changes with what the analysis gives, since saved indexes hold that', () => {
  const text = '창원 공장의 인버터 진동시험을 3월 전에 -40 °C에서 받고 싶습니다. What are IEC 60068-2-6 tests of X선 검사 장비로?';
  const words = analyzer.analyze(text).map(({ word }) => word);
  // Where the words are others now, write them here and add 1 to `analysisVersion`.
  expect([analyzer.id.split(' ')[0], words]).toEqual(['dongban/3', ['창원', '공장', '인버터', '진동시험', '3', '-40°c', '받고', '싶', 'iec60068-2-6', 'test', 'x선', '검사', '장비']]);
});
