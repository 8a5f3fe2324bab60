import { defineConfig } from 'vitepress';
import { demoFence } from './demo-fence.ts';
import { siteLinks } from './site-links.ts';

const guides = [
  { text: 'Looks like the host', link: '/docs/guides/theming' },
  { text: 'Languages', link: '/docs/guides/languages' },
  { text: 'Content Security Policy', link: '/docs/guides/csp' },
  { text: 'Frameworks and servers', link: '/docs/guides/ways-in' },
  { text: 'Accessibility', link: '/docs/guides/accessibility' },
];
const matching = [
  { text: 'How matching works', link: '/docs/concepts/matching' },
  { text: 'Rules for your region', link: '/docs/guides/rules' },
  { text: 'Every rule', link: '/docs/concepts/rules' },
  { text: 'Reading a need', link: '/docs/guides/reading-a-need' },
  { text: 'Terms and languages', link: '/docs/guides/terms-and-languages' },
];
const portal = [
  { text: 'Running a portal', link: '/docs/guides/operation' },
  { text: 'In and out', link: '/docs/guides/import-export' },
  { text: 'HTTP', link: '/docs/guides/http' },
  { text: 'Databases', link: '/docs/guides/databases' },
  { text: 'Where data goes', link: '/docs/guides/data-flow' },
];
const elements = ['provider', 'r-card', 'r-card-list', 'service-finder', 'booking-form', 'request-form'].map((name) => ({ text: `&lt;dongban-${name}&gt;`, link: `/docs/elements/${name}` }));
const packages = ['core', 'matcher', 'client', 'booking', 'interop', 'widgets', 'portal', 'cli', 'sample-catalog'].map((name) => ({ text: `@dongban/${name}`, link: `/packages/${name}/README` }));

/** The pages of the repository as they stand, on one site. */
export default defineConfig({
  title: 'dongban',
  description: 'Research institutes and companies find each other and start working together.',
  srcDir: '..',
  srcExclude: ['**/node_modules/**', '**/dist/**', 'docs/reference/**', 'examples/**', 'benchmarks/**', '.artifacts/**', '.github/**'],
  rewrites: { 'README.md': 'index.md' },
  cleanUrls: false,
  // Pages link to source files, which are in the repository and not on the site.
  ignoreDeadLinks: true,
  vue: { template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('dongban-') } } },
  // Braces in a page are braces, and no attributes of what stands before them.
  markdown: { config: (markdown) => [demoFence, siteLinks].forEach((rule) => rule(markdown)), attrs: { disable: true } },
  themeConfig: {
    search: { provider: 'local' },
    nav: [
      { text: 'Start', link: '/docs/README' },
      { text: 'Elements', link: '/docs/elements/r-card' },
      { text: 'API', link: '/reference/index.html', target: '_self' },
    ],
    sidebar: [
      { text: 'Start', items: [{ text: 'What it is', link: '/' }, { text: 'The first five minutes', link: '/docs/guides/first-five-minutes' }, { text: 'Find yourself', link: '/docs/README' }, { text: 'How it is put together', link: '/docs/architecture' }] },
      { text: 'Elements', items: elements },
      { text: 'On your page', items: guides },
      { text: 'Matching', items: matching },
      { text: 'A portal of your own', items: portal },
      { text: 'Packages', items: packages },
      { text: 'Data', items: [{ text: 'Entities', link: '/docs/entities/README' }, { text: 'Identifiers and code lists', link: '/docs/guides/identifiers' }, { text: 'Consent', link: '/docs/guides/consent' }] },
    ],
  },
});
