/**
 * A PIDINST 1.0 record, as its JSON serialization writes it. Properties that dongban does not use are kept as they are.
 *
 * @see https://doi.org/10.15497/RDA00070
 */
export interface PidinstRecord {
  identifier?: { identifierValue: string; identifierType: string };
  schemaVersion: '1.0';
  landingPage: string;
  name: string;
  owners: { ownerName: string; ownerContact?: string; ownerIdentifier?: { ownerIdentifierValue: string; ownerIdentifierType: string } }[];
  manufacturers: { manufacturerName: string; manufacturerIdentifier?: { manufacturerIdentifierValue: string; manufacturerIdentifierType: string } }[];
  model?: { modelName: string };
  description?: string;
  instrumentTypes?: { instrumentTypeName: string }[];
  measuredVariables?: { measuredVariable: string }[];
  dates?: { date: string; dateType: string }[];
  relatedIdentifiers?: { relatedIdentifierValue: string; relatedIdentifierType: string; relationType: string }[];
  alternateIdentifiers?: { alternateIdentifierValue: string; alternateIdentifierType: string; alternateIdentifierName?: string }[];
}

/** Properties of a record that hold many, with the element each one is in XML. */
export const lists = {
  owners: 'owner',
  manufacturers: 'manufacturer',
  instrumentTypes: 'instrumentType',
  measuredVariables: 'measuredVariable',
  dates: 'date',
  relatedIdentifiers: 'relatedIdentifier',
  alternateIdentifiers: 'alternateIdentifier',
} as const;
