import { z } from 'zod'

const address = z.string().regex(/^postgres(ql)?:\/\//, 'must be a postgres:// address')

const schema = z.object({
  DATABASE_URL: address,
  OWNER_DATABASE_URL: address.optional(),
  WORKER_DATABASE_URL: address.optional(),
  AUTH_DATABASE_URL: address,
  NEXTAUTH_SECRET: z.string().min(32, 'must have at least 32 characters'),
  NEXTAUTH_URL: z.url(),
  ROLLBOOK_NOW: z.string().optional(),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
})

export type Env = z.output<typeof schema>

let read: Env | null = null

/** The settings, read once and only when first needed. Refuses a missing or malformed one by name. */
export function env(): Env {
  read ??= parse()
  return read
}

function parse(): Env {
  const parsed = schema.safeParse(process.env)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new Error(`${issue?.path.join('.')}: ${issue?.message}. See .env.example.`)
}
