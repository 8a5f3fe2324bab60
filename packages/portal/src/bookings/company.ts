import type { DeclaredCompany } from '@dongban/core/booking';

/** What somebody said of their company, by the fields that there are: whatever else was sent is nobody's to keep. */
export function companyOf({ company }: { readonly company?: DeclaredCompany | undefined }): { company?: DeclaredCompany } {
  if (company === undefined) return {};
  const { sizeClass, stage, country, region, industries } = company;
  const facts: DeclaredCompany = {
    ...(sizeClass === undefined ? {} : { sizeClass }),
    ...(stage === undefined ? {} : { stage }),
    ...(country === undefined ? {} : { country }),
    ...(region === undefined ? {} : { region }),
    ...(industries === undefined ? {} : { industries: industries.map(({ scheme, revision, code }) => ({ scheme, revision, code })) }),
  };
  return Object.keys(facts).length === 0 ? {} : { company: facts };
}
