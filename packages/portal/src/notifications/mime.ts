import MailComposer from 'nodemailer/lib/mail-composer';
import type { Mail } from './compose-mail.ts';

/**
 * The mail as it goes over the wire. Names and subjects are data: whatever stands in them becomes one encoded word of one header.
 * No file and no address is ever read for it.
 */
export async function mimeOf(mail: Mail): Promise<Buffer> {
  const { calendar } = mail;
  return new MailComposer({
    messageId: mail.messageId,
    date: mail.date,
    from: mail.from,
    to: mail.to,
    subject: mail.subject,
    text: mail.text,
    headers: {
      'Content-Language': mail.lang,
      // Answering machines do not answer these (RFC 3834).
      'Auto-Submitted': 'auto-generated',
    },
    ...(calendar === undefined ? {} : { icalEvent: { method: calendar.method, filename: 'invite.ics', content: calendar.text } }),
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build();
}
