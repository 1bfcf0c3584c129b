import { log } from '../log.ts'
import { mailEnv } from '../env.ts'
import type { Notifier } from './mail.ts'
import { smtpNotifier } from './smtp.ts'

/** By SMTP where SMTP_URL is set, else into the log, where anybody who runs the product sees what would have gone out. */
export function notifierFromEnv(): Notifier {
  const { SMTP_URL, MAIL_FROM } = mailEnv()
  return SMTP_URL && MAIL_FROM ? smtpNotifier(SMTP_URL, MAIL_FROM) : logNotifier
}

/** Whether mail goes out at all. */
export const sendsMail = (): boolean => mailEnv().SMTP_URL !== undefined

/** Writes mails to the log: how many they are for, never their addresses. */
const logNotifier: Notifier = {
  send: ({ to, subject, text }) => {
    log().info({ recipients: to.length, subject, text }, 'a mail that was not sent: SMTP_URL is not set')
    return Promise.resolve()
  },
}
