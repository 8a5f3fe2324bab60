import fc from 'fast-check';

// The same cases in every run, so that a failure is a change's own. `FC_SEED` and `FC_RUNS` look further.
const { FC_SEED = '20261124', FC_RUNS = '100' } = process.env;
fc.configureGlobal({ seed: Number(FC_SEED), numRuns: Number(FC_RUNS) });
