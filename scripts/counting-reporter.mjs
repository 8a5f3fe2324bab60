import { mkdirSync, writeFileSync } from 'node:fs';

/** A reporter of the browser test runner that leaves its counts in a file, where `COUNTS_FILE` names one. */
export function countingReporter() {
  return {
    onTestRunFinished({ sessions }) {
      const file = process.env.COUNTS_FILE;
      if (file === undefined) return;
      const counts = { passed: 0, failed: 0, skipped: 0 };
      for (const session of sessions) {
        const tests = testsOf(session.testResults);
        for (const test of tests) counts[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed'] += 1;
        // A file that did not load ran no test, and failed all the same.
        if (!session.passed && tests.every((test) => test.passed || test.skipped)) counts.failed += 1;
      }
      mkdirSync(new URL('.', `file://${file}`), { recursive: true });
      writeFileSync(file, JSON.stringify(counts));
    },
  };
}

function testsOf(suite) {
  if (suite === undefined) return [];
  return [...suite.tests, ...suite.suites.flatMap(testsOf)];
}
