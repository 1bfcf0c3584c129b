import { existsSync } from 'node:fs'
import { isIP } from 'node:net'
import { z } from 'zod'
import type { Addresses } from './db/addresses.ts'

const address = z
  .string('is missing')
  .regex(
    /^postgres(ql)?:\/\/[^@/]+@[^/]+\/[^?]+/,
    'must look like postgres://user:password@host:5432/database',
  )

const webSchema = z.object({
  DATABASE_URL: address,
  AUTH_DATABASE_URL: address,
  NEXTAUTH_SECRET: z.string('is missing').min(32, 'must have at least 32 characters'),
  NEXTAUTH_URL: z.url('must be the address people type, like https://registers.example.org'),
  ROLLBOOK_NOW: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, 'must look like 2026-11-18T08:55')
    .optional(),
  /** The Chromium that prints PDFs, if it is not in one of the usual places. */
  CHROMIUM_PATH: z.string().min(1).optional(),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
})

const addressSchema = z.object({
  OWNER_DATABASE_URL: address,
  DATABASE_URL: address,
  WORKER_DATABASE_URL: address,
  AUTH_DATABASE_URL: address,
})

const mailSchema = z
  .object({
    SMTP_URL: z
      .string()
      .regex(/^smtps?:\/\//, 'must look like smtps://user:password@mail.example.org')
      .optional(),
    MAIL_FROM: z.string().min(3, 'must be an address, like registers@example.org').optional(),
  })
  .refine(({ SMTP_URL, MAIL_FROM }) => !SMTP_URL || MAIL_FROM, {
    path: ['MAIL_FROM'],
    message: 'must say who mail is from, as SMTP_URL is set',
  })

const PORT_RANGE = 'must be a number from 1 to 65535'
const port = z.coerce.number(PORT_RANGE).int(PORT_RANGE).min(1, PORT_RANGE).max(65535, PORT_RANGE)

const proxies = z
  .string()
  .default('')
  .superRefine((text, context) => {
    const each = text.split(',').map((one) => one.trim())
    for (const one of each.filter((one) => one !== '' && !isAddressOrNetwork(one)))
      context.addIssue({
        code: 'custom',
        message: `must be addresses or networks with commas between, like 127.0.0.1,10.0.0.0/8; “${one}” is neither`,
      })
  })

function isAddressOrNetwork(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/')
  const longest = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1
  return (
    longest > 0 &&
    more.length === 0 &&
    (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= longest))
  )
}

const toolSchema = z.object({
  ROLLBOOK_DATA_DIR: z.string().min(1).default('.rollbook'),
  ROLLBOOK_POSTGRES_PACKAGE: z.string().min(1).optional(),
  /** Which of the machine's addresses the server listens on: this machine alone, unless it says otherwise. */
  HOST: z.string().min(1).default('127.0.0.1'),
  /** Whose word is believed about who asks: see scripts/forwarded-headers.mjs. */
  TRUSTED_PROXIES: proxies,
  PORT: port.default(3000),
})

const metricsSchema = z.object({
  METRICS_PORT: port.optional(),
  METRICS_HOST: z.string().min(1).default('127.0.0.1'),
})

type Env = z.output<typeof webSchema>

let read: Env | null = null

/**
 * The web server's settings, read when first needed, so that a build needs none. Refuses a missing or malformed one by
 * its name.
 */
export function env(): Env {
  read ??= parse(webSchema)
  return read
}

/** The settings of the scripts that start the database and the server. */
export const toolEnv = () => parse(toolSchema)

/** Where metrics are read: an address of their own, or null where METRICS_PORT is not set. */
export function metricsAt(): { host: string; port: number } | null {
  const { METRICS_PORT, METRICS_HOST } = parse(metricsSchema)
  return METRICS_PORT === undefined ? null : { host: METRICS_HOST, port: METRICS_PORT }
}

/** How mail is sent; without SMTP_URL it is not sent but written to the log. */
export const mailEnv = () => parse(mailSchema)

/**
 * Whether the settings name a PostgreSQL server. A process that only serves pages needs the addresses of its own roles
 * alone.
 */
export const namesServer = (): boolean => Boolean(process.env['DATABASE_URL'])

/**
 * The four addresses of the PostgreSQL server that the settings name, or null to use the embedded one. Refuses some of
 * the four without the others.
 */
export function ownServer(): Addresses | null {
  if (!namesServer() && !process.env['OWNER_DATABASE_URL']) return null
  const found = parse(addressSchema)
  return {
    owner: found.OWNER_DATABASE_URL,
    app: found.DATABASE_URL,
    worker: found.WORKER_DATABASE_URL,
    auth: found.AUTH_DATABASE_URL,
  }
}

/** The address for background jobs, which run as a role of their own. */
export const workerAddress = (): string =>
  parse(addressSchema.pick({ WORKER_DATABASE_URL: true })).WORKER_DATABASE_URL

/** What this process was given, to hand on to a program, without one setting. */
export function inherited(without: string): NodeJS.ProcessEnv {
  const { [without]: _left, ...rest } = process.env
  return rest as NodeJS.ProcessEnv
}

/** Reads the settings in .env, where there is one; a setting that is there already is kept. */
export function readEnvFile(): void {
  if (existsSync('.env')) process.loadEnvFile()
}

/** Puts settings into the environment of this process and those it starts; a setting that is there already is kept. */
export function provide(settings: Record<string, string>): void {
  for (const [name, value] of Object.entries(settings)) process.env[name] ??= value
  read = null
}

/** The addresses as the settings that `env` reads. */
export const addressSettings = ({ owner, app, worker, auth }: Addresses): Record<string, string> => ({
  OWNER_DATABASE_URL: owner,
  DATABASE_URL: app,
  WORKER_DATABASE_URL: worker,
  AUTH_DATABASE_URL: auth,
})

function parse<Schema extends z.ZodType>(schema: Schema): z.output<Schema> {
  // A setting that is there and empty is as good as missing.
  const given = Object.entries(process.env).filter(([, value]) => value !== '')
  const parsed = schema.safeParse(Object.fromEntries(given))
  if (parsed.success) return parsed.data
  const wrong = parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`)
  throw new Error(`${wrong.join('; ')}. See .env.example.`)
}
