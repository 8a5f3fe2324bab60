export { cardToJsonLd, jsonLdText, type CardPage } from '@dongban/core/json-ld';
