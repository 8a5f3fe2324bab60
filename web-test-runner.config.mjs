import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { browserArgs, browserHelp, ensureBrowser, freshProfile } from './scripts/browser.mjs';
import { countingReporter } from './scripts/counting-reporter.mjs';
import { forcedColorsPlugin } from './scripts/forced-colors-plugin.mjs';
import { imePlugin } from './scripts/ime-plugin.mjs';

const executablePath = ensureBrowser();
if (executablePath === undefined) throw new Error(browserHelp);

export default {
  files: 'packages/*/src/**/*.wtr.ts',
  nodeResolve: { exportConditions: ['@dongban/source'] },
  plugins: [esbuildPlugin({ ts: true, json: true, target: 'es2022', tsconfig: './tsconfig.base.json' }), imePlugin(), forcedColorsPlugin()],
  browsers: [chromeLauncher({ launchOptions: { executablePath, args: browserArgs, userDataDir: freshProfile() } })],
  testFramework: { config: { timeout: 10_000 } },
  reporters: [defaultReporter(), countingReporter()],
};
