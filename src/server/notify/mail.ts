/** A mail in plain text. It never holds a pupil's name: mail is read where registers are not. */
export type Mail = { to: string[]; subject: string; text: string }

/** How the product tells people something outside its own pages. */
export type Notifier = { send: (mail: Mail) => Promise<void> }
