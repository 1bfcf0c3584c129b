import { parseArgs } from 'node:util'
import pg from 'pg'
import { z } from 'zod'
import { SCHOOL_KIND_IDS, SCHOOL_PHASE_IDS, YEAR_GROUPS } from '#domain/index.ts'
import { makeFirstAdmin, type FirstAdmin } from '#server/auth/first-admin.ts'
import { invitationAddress } from '#server/auth/invitations.ts'
import { today } from '#server/clock.ts'
import { asOwner } from '#server/db/addresses.ts'
import { provideMigratedDatabase } from '#server/db/provision.ts'
import { provide, toolEnv } from '#server/env.ts'
import { main } from './main.ts'

const USAGE = `npm run admin -- --school 123456 --name "Colin Wragg" --email colin@school.example
npm run admin -- --authority 998 --name "Nadia Milburn" --email nadia@authority.example
A school not yet known also needs --school-name, --phase, --kind, --years 0-6 and --authority; an authority, --authority-name and --region.`

const text = z.string('is missing').trim().min(1, 'is missing')

const asked = z.object({
  name: text,
  email: z.email('must be an e-mail address'),
  school: z
    .string()
    .regex(/^[1-9]\d{5}$/, 'must be a URN, of six figures')
    .transform(Number)
    .optional(),
  authority: z
    .string()
    .regex(/^\d{3}$/, 'must be a code of three figures')
    .optional(),
  'authority-name': text.optional(),
  region: text.optional(),
  'school-name': text.optional(),
  phase: z.enum(SCHOOL_PHASE_IDS).optional(),
  kind: z.enum(SCHOOL_KIND_IDS).optional(),
  years: z
    .string()
    .transform((range): [number, number] => {
      const [lowest, highest] = range.split(/(?<=\d)-/).map(Number)
      return [lowest ?? NaN, highest ?? NaN]
    })
    .refine(
      (range) => range.every((one) => YEAR_GROUPS.includes(one)),
      'must look like 0-6 (nursery is -1, reception 0)',
    )
    .optional(),
})

/** npm run admin: the first administrator of a school or an authority, and the link by which they set a password. */
await main(async (log) => {
  const person = firstAdminAsked()
  const { PORT } = toolEnv()
  provide({ NEXTAUTH_URL: `http://localhost:${PORT}` })
  const { addresses, stop } = await provideMigratedDatabase(log)
  const owner = new pg.Client({ connectionString: asOwner(addresses.owner) })
  await owner.connect()
  try {
    await owner.query('begin')
    const link = invitationAddress(await makeFirstAdmin(owner, person))
    await owner.query('commit')
    log(
      `${person.person.name} sets a password here, once and within seven days. It is not shown again:\n${link}`,
    )
  } finally {
    await owner.end()
    await stop()
  }
})

function firstAdminAsked(): FirstAdmin {
  const names = Object.keys(asked.shape)
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]))
  const parsed = asked.safeParse(parseArgs({ options }).values)
  if (!parsed.success) {
    const wrong = parsed.error.issues.map(({ path, message }) => `--${path.join('.')}: ${message}`)
    throw new Error(`${wrong.join('\n')}\n\n${USAGE}`)
  }
  const { name, email, school, phase, kind, years, ...said } = parsed.data
  const authority = said.authority && {
    code: said.authority,
    name: said['authority-name'],
    region: said.region,
  }
  const where = school
    ? {
        school: {
          urn: school,
          name: said['school-name'],
          phase,
          kind,
          years,
          authority: authority || undefined,
        },
      }
    : authority && { authority }
  if (!where) throw new Error(`Say which school (--school) or which authority (--authority).\n\n${USAGE}`)
  return { person: { name, email }, at: where, today: today() }
}
