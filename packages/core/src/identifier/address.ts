/** Addresses of canonical values, by scheme. They stand apart from the schemes: pages that link to a register check no digits. */
const addresses: ReadonlyMap<string, (value: string) => string> = new Map([
  ['orcid', (value) => value],
  ['isni', (value) => `https://isni.org/isni/${value}`],
  ['ror', (value) => value],
  ['doi', (value) => `https://doi.org/${encodeURI(value).replaceAll('#', '%23').replaceAll('?', '%3F')}`],
  ['lei', (value) => `https://search.gleif.org/#/record/${value}`],
  ['patent', (value) => `https://patents.google.com/patent/${value.replaceAll(/[\s-]/g, '')}`],
]);

/**
 * Where an identifier can be looked up.
 *
 * @param identifier its canonical value, as `readIdentifier` gives it.
 * @returns `undefined` where its scheme has no public register with stable addresses.
 * @example
 * identifierUrl({ scheme: 'doi', value: '10.1000/182' }); // → 'https://doi.org/10.1000/182'
 * identifierUrl({ scheme: 'kr-brn', value: '1234567891' }); // → undefined
 */
export function identifierUrl({ scheme, value }: { readonly scheme: string; readonly value: string }): string | undefined {
  return addresses.get(scheme)?.(value);
}
