import { approval } from './approval.ts';
import { closures } from './closures.ts';
import { eligibility } from './eligibility.ts';
import { gap } from './gap.ts';
import { horizon } from './horizon.ts';
import { length } from './length.ts';
import { limits } from './limits.ts';
import { maintenance } from './maintenance.ts';
import { missed } from './missed.ts';
import { mode } from './mode.ts';
import { notice } from './notice.ts';
import { offHours } from './off-hours.ts';
import { openingHours } from './opening-hours.ts';
import type { Rule } from './rule.ts';
import { seats } from './seats.ts';
import { steps } from './steps.ts';
import { training } from './training.ts';

/** Every rule, in the order in which refusals and conditions are listed. */
export const rules: readonly Rule[] = [
  mode, eligibility, training, missed, length, notice, horizon, closures, maintenance, openingHours, steps, seats, gap, limits, offHours, approval,
];
