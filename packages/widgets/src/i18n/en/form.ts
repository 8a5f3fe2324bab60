import type { FormMessages } from '../messages/form.ts';

export const form: FormMessages = {
  name: 'Name',
  email: 'E-mail',
  organization: 'Company or institution',
  optional: 'optional',
  consentLabel: 'Consent',
  consentLink: 'How personal data is handled',
  notice: {
    agree: (kind, isRequired) => `I agree (${isRequired ? 'required' : 'optional'}). ${kind} of personal data:`,
    items: 'Data', retention: 'Kept for', recipient: 'Recipient', country: 'Country', refusal: 'If you refuse',
  },
  fixTitle: (n) => (n === 1 ? 'There is one thing to fix' : `There are ${n} things to fix`),
  code: {
    title: 'Enter the code from your mail',
    help: (email) => `We sent a code of six digits to ${email}.`,
    label: 'Code',
    checking: 'Checking.',
    again: 'Send another code',
    sentAgain: 'Another code is on its way. The one before is no longer good.',
  },
};
