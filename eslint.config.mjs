import { configs as lit } from 'eslint-plugin-lit';
import tseslint from 'typescript-eslint';

/** Which of our packages each package may import: the arrows of docs/architecture.md. */
const arrows = {
  core: [],
  matcher: ['core'],
  booking: ['core'],
  interop: ['core'],
  client: ['core'],
  'sample-catalog': ['core'],
  widgets: ['core', 'matcher', 'client'],
  portal: ['core', 'matcher', 'booking', 'interop'],
  cli: ['core', 'matcher', 'interop', 'portal', 'sample-catalog'],
};
const names = Object.keys(arrows);

/** These run anywhere: in a page, a worker, on the edge. */
const portable = ['core', 'matcher', 'booking', 'interop', 'client', 'widgets'];

const arrowRules = names.map((name) => {
  const message = `${name} may import only: ${arrows[name].join(', ') || 'nothing of ours'}`;
  const barred = names.filter((other) => other !== name && !arrows[name].includes(other));
  const patterns = barred.map((other) => ({ group: [`@dongban/${other}`, `@dongban/${other}/*`], message }));
  if (portable.includes(name)) patterns.push({ group: ['node:*'], message: `${name} runs in browsers too.` });
  return {
    files: [`packages/${name}/src/**/*.ts`],
    ignores: ['**/*.test.ts', '**/*.wtr.ts', '**/*.test-d.ts', 'packages/*/src/testing/**'],
    rules: { 'no-restricted-imports': ['error', { patterns }] },
  };
});

const domGlobals = ['document', 'window', 'HTMLElement', 'customElements', 'localStorage', 'sessionStorage'];

export default tseslint.config(
  { ignores: ['**/dist/**', '**/node_modules/**', 'coverage/**', 'docs/reference/**', 'docs/.vitepress/{cache,theme}/**', '.artifacts/**', '**/public/**'] },
  ...tseslint.configs.recommendedTypeChecked,
  { languageOptions: { parserOptions: { projectService: { allowDefaultProject: ['*.mjs', 'scripts/*.mjs'] }, tsconfigRootDir: import.meta.dirname } } },
  {
    files: ['**/*.ts'],
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-redeclare': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true } }],
      'max-lines-per-function': ['error', { max: 50, skipComments: true, skipBlankLines: true, IIFEs: true }],
      'max-lines': ['error', { max: 350, skipComments: true }],
    },
  },
  ...arrowRules,
  {
    files: ['packages/{core,matcher,booking,interop,client,sample-catalog,portal,cli}/src/**/*.ts'],
    rules: { 'no-restricted-globals': ['error', ...domGlobals.map((name) => ({ name, message: 'Only widgets touches the DOM.' }))] },
  },
  { files: ['packages/widgets/src/**/*.ts'], ...lit['flat/recommended'] },
  {
    // Frameworks take the types of elements from interfaces of their own, JSX from one in a namespace.
    files: ['packages/widgets/src/{react,vue}.ts'],
    rules: {
      '@typescript-eslint/no-namespace': ['error', { allowDeclarations: true }],
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
    },
  },
  {
    files: ['**/*.test.ts', '**/*.wtr.ts', '**/*.test-d.ts', 'examples/**/*.ts', 'benchmarks/**/*.ts', '*.config.ts', 'docs/.vitepress/*.ts', '**/tsup.config.ts', 'tsup.base.ts'],
    rules: {
      'max-lines-per-function': 'off',
      'max-lines': 'off',
      'no-restricted-exports': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
    },
  },
  { files: ['**/*.mjs', '**/*.js'], ...tseslint.configs.disableTypeChecked },
);
