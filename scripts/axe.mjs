// Asks axe-core what of a page some people could not use: WCAG 2.2 AA and what is good practice beside it, through every shadow root.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Rules off by default, such as that of target sizes, run by their tags. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Rules that speak of colors alone: all that another theme can break. */
const colorRules = ['color-contrast', 'link-in-text-block'];

/** What is wrong, as rule and markup. */
export async function problemsOf(page, { onlyColors = false } = {}) {
  await page.evaluate(source);
  const runOnly = onlyColors ? { type: 'rule', values: colorRules } : { type: 'tag', values: tags };
  return page.evaluate(async (options) => {
    const { violations } = await window.axe.run(document, options);
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html, any }) => `${id}: ${html.replaceAll(/<!--.*?-->/g, '').slice(0, 200)} ${any[0]?.message ?? ''}`));
  }, { runOnly, resultTypes: ['violations'] });
}
