import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

function run(...words: string[]) {
  return spawnSync(process.execPath, ['--conditions=@dongban/source', 'src/main.ts', ...words], { cwd: join(import.meta.dirname, '..'), encoding: 'utf8' });
}

describe('node-matching', () => {
  it('names researchers and offers for a Korean need, with reasons in Korean', () => {
    const { stdout, stderr, status } = run('창원 공장 인버터의 진동시험을 3월 전에 받고 싶습니다');
    expect(status, stderr).toBe(0);
    expect(stdout).toContain('한서윤');
    expect(stdout).toContain('동전형 진동시험기 50 kN');
    expect(stdout).toContain('찾으시는 지역(창원)에 있어요.');
  });

  it('answers in English to an English need', () => {
    const { stdout } = run('partner for printed flexible sensors');
    expect(stdout).toContain('Researchers');
    expect(stdout).toMatch(/Has \d related works on “/);
    expect(stdout).not.toMatch(/[가-힣]/);
  });

  it('says what to do where nothing fits, or the need is too long', () => {
    expect(run('양자컴퓨터').stdout).toContain('맞는 항목을 찾지 못했어요.');
    const { stdout, status } = run('가'.repeat(4001));
    expect(status).toBe(1);
    expect(stdout).toContain('4,000자');
  });
});
