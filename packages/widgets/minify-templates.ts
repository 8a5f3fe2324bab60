import ts from 'typescript';
import type { Step } from './rewrite.ts';

/** A style sheet in a template that holds no expression; the one that does loses its indents alone. */
const sheet = /\bcss`([^`$]*)`/g;

/**
 * Takes out of templates what no bundler of a host looks into: the white space and comments of style sheets, and of markup the
 * indents, each of which becomes the one space that a browser makes of it. Letters stay as they are: an escape of CSS, such as
 * \b7, is another one in the template around it.
 */
export const minifyTemplates: Step = async (source, { esbuild }) => {
  const markup = withoutIndents(source);
  const sheets = await Promise.all([...markup.matchAll(sheet)].map(async ([, css = '']) => esbuild.transform(css, { loader: 'css', minify: true, charset: 'utf8' })));
  return markup.replace(sheet, () => `css\`${sheets.shift()?.code.trim() ?? ''}\``);
};

/** A module whose templates have one space for every line break with its indents. */
function withoutIndents(source: string): string {
  const parts: [start: number, end: number][] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTaggedTemplateExpression(node) && /^(?:html|svg|css)$/.test(node.tag.getText())) parts.push(...literalsOf(node.template).map((part): [number, number] => [part.getStart(), part.end]));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('', source, ts.ScriptTarget.Latest, true));
  let minified = '';
  let last = 0;
  for (const [start, end] of parts.sort(([a], [b]) => a - b)) {
    minified += source.slice(last, start) + source.slice(start, end).replace(/\s*\n\s*/g, ' ');
    last = end;
  }
  return minified + source.slice(last);
}

function literalsOf(template: ts.TemplateLiteral): readonly ts.Node[] {
  return ts.isNoSubstitutionTemplateLiteral(template) ? [template] : [template.head, ...template.templateSpans.map(({ literal }) => literal)];
}
