import { ofEach, refused, type Rule } from './rule.ts';

/** Enough free places of each resource, for the whole time and its buffers. */
export const seats: Rule = {
  id: 'seats',
  isOverridable: false,
  check(time, { resources }) {
    return ofEach(resources, ({ id, wanted, freeSeats }) => {
      const seatsLeft = freeSeats(time).length;
      if (seatsLeft >= wanted) return undefined;
      const isFull = seatsLeft === 0;
      return refused(isFull ? { code: 'slot-taken', params: {} } : { code: 'too-few-seats', params: { seatsLeft } }, { resource: id });
    });
  },
};
