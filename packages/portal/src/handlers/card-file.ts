import { findRecord } from '@dongban/core/public-catalog';
import { toVCard } from '@dongban/interop/vcard';
import type { Handler } from '../http/handler.ts';
import { recordOf } from '../http/lists.ts';
import { localeOf } from '../http/locale.ts';
import type { Publication } from '../publication/publication.ts';

/** A researcher's card as a file for address books, named after the person. It holds what the public card does. */
export function cardFile(publication: Publication, clock: () => Temporal.Instant): Handler<'cards.vcard'> {
  const find = recordOf('r-card', publication, clock);
  return (call) => {
    const { body: card } = find(call);
    const organization = findRecord(publication.current().catalog, card.organization, clock().toString());
    const body = toVCard(card, { locale: localeOf(call.header('accept-language')), ...(organization === undefined ? {} : { organization }) });
    return { body, text: body, headers: { 'content-disposition': attachment(card.name.primary.full, card.id), vary: 'accept-language' } };
  };
}

/** The name for browsers (RFC 6266, RFC 8187), and one of plain letters beside it. */
function attachment(name: string, plain: string): string {
  const encoded = encodeURIComponent(name).replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}.vcf"; filename*=UTF-8''${encoded}.vcf`;
}
