/** Addresses of canonical values, by scheme. They stand apart from the schemes: pages that link to a register check no digits. */
const addresses: ReadonlyMap<string, (value: string) => string> = new Map([
  ['orcid', (value) => value],
  ['isni', (value) => `https://isni.org/isni/${value}`],
  ['ror', (value) => value],
  ['doi', (value) => `https://doi.org/${encodeURI(value).replaceAll('#', '%23').replaceAll('?', '%3F')}`],
  ['lei', (value) => `https://search.gleif.org/#/record/${value}`],
  ['patent', (value) => `https://patents.google.com/patent/${value.replaceAll(/[\s-]/g, '')}`],
]);

/** Where an identifier can be looked up, if its scheme has a public register with stable addresses. */
export function identifierUrl({ scheme, value }: { readonly scheme: string; readonly value: string }): string | undefined {
  return addresses.get(scheme)?.(value);
}
