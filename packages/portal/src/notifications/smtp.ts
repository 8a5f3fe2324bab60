import { Readable } from 'node:stream';
import type { NodemailerError } from 'nodemailer';
import { parseConnectionUrl } from 'nodemailer/lib/shared';
import SMTPConnection, { type SMTPConnectionOptions } from 'nodemailer/lib/smtp-connection';
import type { Mail } from './compose-mail.ts';
import { mimeOf } from './mime.ts';
import type { Outcome } from './courier.ts';

/** A mail server to hand letters to: `smtp://user:password@mail.example.org:587`, or `smtps://` for TLS from the start. */
export interface MailServer {
  readonly url: string;
}

const connectTimeoutMilliseconds = 20_000;
const silenceTimeoutMilliseconds = 60_000;

/**
 * Hands one mail to the server, over a connection of its own. To another machine only over TLS.
 *
 * Once the server has asked for the message, a connection that breaks off leaves open whether it took it. Before that, or where
 * the server said no, it certainly did not. The message is therefore given as a stream: it is read only after the server's 354.
 *
 * @returns what came of it; it rejects only where the mail or the server's address cannot be read.
 * @example
 * const outcome = await sendBySmtp(
 *   {
 *     messageId: '<1@portal.example.org>', date: new Date(), lang: 'en', subject: 'Your booking', text: 'See you on Thursday.',
 *     from: { name: 'Changwon hub', address: 'desk@example.org' }, to: { name: 'Haneul Kim', address: 'kim@example.org' },
 *   },
 *   { url: process.env.DONGBAN_SMTP ?? 'smtp://127.0.0.1:25' },
 * );
 * outcome; // → { state: 'sent' }
 */
export async function sendBySmtp(mail: Mail, server: MailServer): Promise<Outcome> {
  const { auth, ...where } = parseConnectionUrl(server.url);
  const message = await mimeOf(mail);
  const handing = handedOver(message);
  const connection = new SMTPConnection({
    ...(where as SMTPConnectionOptions),
    // Letters hold names and codes: they leave this machine over TLS or not at all.
    requireTLS: !isThisMachine(where.host ?? ''),
    connectionTimeout: connectTimeoutMilliseconds,
    greetingTimeout: connectTimeoutMilliseconds,
    socketTimeout: silenceTimeoutMilliseconds,
  });
  try {
    await connected(connection);
    if (auth !== undefined) await settled((done) => connection.login(auth, done));
    await settled((done) => connection.send({ from: mail.from.address, to: [mail.to.address], size: message.length }, handing.stream, done));
    connection.quit();
    return { state: 'sent' };
  } catch (error) {
    connection.close();
    return outcomeOf(error as NodemailerError, handing.begun());
  }
}

function outcomeOf({ code = 'unknown', responseCode }: NodemailerError, isHandedOver: boolean): Outcome {
  if (responseCode === undefined) return { state: isHandedOver ? 'uncertain' : 'failed', error: code };
  // A password that is wrong is ours to put right, and no fault of the letter's.
  const isForGood = responseCode >= 500 && code !== 'EAUTH';
  return { state: isForGood ? 'refused' : 'failed', error: `${code} ${responseCode}` };
}

function handedOver(message: Buffer): { stream: Readable; begun: () => boolean } {
  let isBegun = false;
  const stream = new Readable({
    read() {
      isBegun = true;
      this.push(message);
      this.push(null);
    },
  });
  return { stream, begun: () => isBegun };
}

function connected(connection: SMTPConnection): Promise<void> {
  return new Promise((resolve, reject) => {
    // It may also fail while it waits between two commands, which no callback hears.
    connection.on('error', reject);
    connection.connect((error) => (error ? reject(error) : resolve()));
  });
}

function settled(start: (done: (error: Error | null) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => start((error) => (error ? reject(error) : resolve())));
}

function isThisMachine(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\./.test(host);
}
