import equipment from './defaults/equipment.json' with { type: 'json' };
import partnerProfile from './defaults/partner-profile.json' with { type: 'json' };
import program from './defaults/program.json' with { type: 'json' };
import rCard from './defaults/r-card.json' with { type: 'json' };
import require from './defaults/require.json' with { type: 'json' };
import service from './defaults/service.json' with { type: 'json' };
import technology from './defaults/technology.json' with { type: 'json' };
import type { RuleSet } from './rule-set.ts';

/** The rules the matcher goes by where it is given none: those that leave out, and those of each kind of record. */
export const defaultRules: RuleSet = {
  schema: 1,
  id: 'default',
  version: '2.0.0',
  spread: 0.3,
  require,
  score: { 'r-card': rCard, service, equipment, technology, program, 'partner-profile': partnerProfile },
} as unknown as RuleSet;
