import { defineConfig } from 'vitest/config';

// Packages resolve to each other's source, so tests need no build.
const conditions = ['@dongban/source', 'module', 'node', 'development|production'];

const booking = 'packages/booking/src/**/*.test.ts';

// Projects are not told of the flag.
const withTypes = !process.argv.includes('--typecheck.enabled=false');

/** Bookings are counted in the zones of hubs: the zone of the machine, which is a visitor's own, and its clock decide nothing. */
const machineZones = ['UTC', 'Asia/Seoul', 'America/New_York', 'Australia/Lord_Howe'];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    setupFiles: ['./vitest.setup.ts'],
    testTimeout: 20_000,
    typecheck: { enabled: withTypes, include: ['packages/*/src/**/*.test-d.ts'], tsconfig: './tsconfig.json' },
    coverage: { provider: 'v8', include: ['packages/*/src/**'], reporter: ['text-summary'] },
    projects: [
      {
        extends: true,
        test: {
          name: 'all',
          include: ['packages/*/src/**/*.test.ts', 'examples/*/test/**/*.test.ts', 'benchmarks/**/*.test.ts', 'docs/*.test.ts', 'deploy/*.test.ts'],
          exclude: ['**/node_modules/**', booking],
        },
      },
      ...machineZones.map((zone) => ({
        extends: true as const,
        test: { name: `booking in ${zone}`, include: [booking], env: { TZ: zone }, setupFiles: ['packages/booking/src/testing/frozen-clock.ts'], typecheck: { enabled: false } },
      })),
    ],
  },
});
