import { createTransport } from 'nodemailer'
import type { Notifier } from './mail.ts'

const TEN_SECONDS = 10_000

/**
 * Sends mails through a server of one's own: one message a recipient, who does not see the others. Gives up after ten
 * seconds, and says so by throwing; the job then tries again.
 */
export function smtpNotifier(url: string, from: string): Notifier {
  const transport = createTransport({
    url,
    connectionTimeout: TEN_SECONDS,
    greetingTimeout: TEN_SECONDS,
    socketTimeout: TEN_SECONDS,
  })
  return {
    send: async ({ to, subject, text }) => {
      await Promise.all(to.map((recipient) => transport.sendMail({ from, to: recipient, subject, text })))
    },
  }
}
