// The part of nodemailer used here: the package brings no types of its own.
declare module 'nodemailer' {
  type Message = { from: string; to: string; subject: string; text: string }
  type Options = { url: string; connectionTimeout: number; greetingTimeout: number; socketTimeout: number }
  export function createTransport(options: Options): { sendMail: (message: Message) => Promise<unknown> }
}
