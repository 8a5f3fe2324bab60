import { XMLBuilder, XMLParser, XMLValidator } from 'fast-xml-parser';
import { ValidationError } from '@dongban/core/errors';
import { lists } from './record.ts';

type Tree = { [name: string]: unknown };

/** Elements whose text is a value named after them: `<identifier identifierType="DOI">10.1/x</identifier>`. */
const valued = new Set(['identifier', 'ownerIdentifier', 'manufacturerIdentifier', 'relatedIdentifier', 'alternateIdentifier', 'date']);

// No entities of a document's own are expanded: a short file must not become a long one.
const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '', textNodeName: '#text', parseTagValue: false, parseAttributeValue: false, processEntities: true });
const builder = new XMLBuilder({ ignoreAttributes: false, attributeNamePrefix: '@', textNodeName: '#text', format: true });

/** The JSON form of a PIDINST XML document. Nothing is checked but that it is XML about an instrument. */
export function xmlToRecord(xml: string): Tree {
  if (/<!DOCTYPE/i.test(xml)) throw new ValidationError('The PIDINST document', [{ pointer: '', code: 'not-accepted', params: { why: 'DOCTYPE' } }]);
  const validity = XMLValidator.validate(xml);
  const root = validity === true ? ((parser.parse(xml) as Tree)['instrument'] as Tree | undefined) : undefined;
  if (typeof root !== 'object') throw new ValidationError('The PIDINST document', [{ pointer: '', code: 'wrong-type', params: { expected: 'PIDINST XML' } }]);
  return Object.fromEntries(
    Object.entries(root).filter(([name]) => !name.startsWith('xmlns') && !name.startsWith('xsi')).map(([name, value]) => {
      const element = lists[name as keyof typeof lists];
      if (element === undefined) return [name, plain(name, value)];
      const items = (value as Tree)[element];
      return [name, (items === undefined ? [] : Array.isArray(items) ? items : [items]).map((item: unknown) => listItem(element, item))];
    }),
  );
}

/** A PIDINST record as XML. */
export function recordToXml(record: object): string {
  const elements = Object.entries(record).map(([name, value]): [string, unknown] => {
    const element = lists[name as keyof typeof lists];
    return element === undefined || !Array.isArray(value) ? [name, marked(name, value)] : [name, { [element]: value.map((item: unknown) => markedItem(element, item)) }];
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n${builder.build({ instrument: Object.fromEntries(elements) })}`;
}

function listItem(element: string, item: unknown): unknown {
  if (valued.has(element)) return plain(element, item);
  if (typeof item !== 'object' || item === null) return { [element === 'measuredVariable' ? element : `${element}Name`]: item };
  return Object.fromEntries(Object.entries(item).map(([name, value]) => [name, plain(name, value)]));
}

/** `{ identifierType, '#text' }` → `{ identifierValue, identifierType }`. */
function plain(name: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return valued.has(name) ? { [valueName(name)]: value } : value;
  const { '#text': text, ...attributes } = value as Tree;
  return text === undefined ? attributes : { [valueName(name)]: text, ...attributes };
}

function markedItem(element: string, item: unknown): unknown {
  if (typeof item !== 'object' || item === null) return item;
  if (element === 'measuredVariable' || valued.has(element)) return marked(element, item);
  return Object.fromEntries(Object.entries(item).map(([name, value]) => [name, marked(name, value)]));
}

/** The other way round: the value becomes the element's text, the rest its attributes. */
function marked(name: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const key = valueName(name);
  if (!(key in value)) return value;
  const { [key]: text, ...attributes } = value as Tree;
  return { '#text': text, ...Object.fromEntries(Object.entries(attributes).map(([attribute, content]) => [`@${attribute}`, content])) };
}

function valueName(name: string): string {
  return name === 'date' || name === 'measuredVariable' ? name : `${name}Value`;
}
