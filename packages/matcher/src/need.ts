export { needReader, type NeedReader } from './need/need-reader.ts';
export type { NamedHub, NamedRegion } from './need/places.ts';
export { readNeed, type NeedReading, type ReadNeedOptions } from './need/read-need.ts';
export type { NeedSpan } from './need/span.ts';
