import { defineConfig } from 'vitest/config';

// Packages resolve to each other's source, so tests need no build.
const conditions = ['@dongban/source', 'module', 'node', 'development|production'];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ['packages/*/src/**/*.test.ts', 'examples/*/test/**/*.test.ts', 'benchmarks/**/*.test.ts', 'docs/*.test.ts'],
    typecheck: { enabled: true, include: ['packages/*/src/**/*.test-d.ts'], tsconfig: './tsconfig.json' },
    setupFiles: ['./vitest.setup.ts'],
    testTimeout: 20_000,
    coverage: { provider: 'v8', include: ['packages/*/src/**'], reporter: ['text-summary'] },
  },
});
