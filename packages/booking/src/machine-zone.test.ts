import { describe, expect, it } from 'vitest';

describe('these tests', () => {
  it('run in the zone that their project names, on a clock that stands still', () => {
    const zone = process.env['TZ'];
    expect(['UTC', 'Asia/Seoul', 'America/New_York', 'Australia/Lord_Howe']).toContain(zone);
    expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);
    expect(new Date('2026-07-01T00:00:00Z').getTimezoneOffset()).toBe({ UTC: 0, 'Asia/Seoul': -540, 'America/New_York': 240, 'Australia/Lord_Howe': -630 }[zone!]);
    expect([new Date().getFullYear(), Temporal.Now.instant().toString()]).toEqual([2031, '2031-06-15T12:34:56Z']);
  });
});
