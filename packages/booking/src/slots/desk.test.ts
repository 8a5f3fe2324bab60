import { describe, expect, it } from 'vitest';
import { shaker } from '../testing/desk.ts';
import { openDesk } from './desk.ts';

const resources = ['equipment_shaker' as const];
const minute = 60_000;

describe('a desk', () => {
  it('is none where there is nothing to book, or no way to', () => {
    expect(openDesk({ resources }, shaker({ policy: undefined }))).toBeUndefined();
    expect(openDesk({ resources }, shaker({ modes: [] }))).toBeUndefined();
    expect(openDesk({ resources, mode: 'onsite' }, shaker({ modes: [] }))).toBeUndefined();
    expect(openDesk({ resources: [] }, shaker())).toBeUndefined();
  });

  it('says what number is none, and which resource it knows nothing of', () => {
    expect(() => openDesk({ resources, seats: 0 }, shaker())).toThrow('`seats` has to be a positive whole number, not 0.');
    expect(() => openDesk({ resources: [...resources, 'equipment_chamber'] }, shaker())).toThrow('The context says nothing of equipment_chamber: name it in `along`.');
  });

  it('keeps what has to stay free before a booking before it, and after it what has to after', () => {
    const policy = { durationMinutes: 60, stepMinutes: 60, bufferBeforeMinutes: 30, bufferAfterMinutes: 15 };
    const [shared] = openDesk({ resources }, shaker({ policy }))?.resources ?? [];
    expect(shared?.claimOf({ start: 100 * minute, end: 160 * minute })).toEqual({ start: 70 * minute, end: 175 * minute });
    const taken = [{ start: '1970-01-01T01:00:00Z', end: '1970-01-01T02:00:00Z' }];
    const [busy] = openDesk({ resources }, shaker({ policy, taken }))?.resources ?? [];
    const isFree = (start: number, end: number) => busy?.freeSeats({ start: start * minute, end: end * minute }).length === 1;
    // Taken from 60 to 120: half an hour before a booking and a quarter after it stay free.
    expect([isFree(0, 45), isFree(0, 46), isFree(150, 200), isFree(149, 200)]).toEqual([true, false, true, false]);
  });
});
