/**
 * Whether a list of entity tags, as `If-Match` and `If-None-Match` hold it, names this one. Weakness is passed over: a proxy
 * that compresses may have weakened a tag, and ours stand for a state of a record and not for bytes.
 */
export function namesTag(list: string, etag: string): boolean {
  return list.split(',').map((tag) => tag.trim().replace(/^W\//, '')).some((tag) => tag === '*' || tag === etag);
}
