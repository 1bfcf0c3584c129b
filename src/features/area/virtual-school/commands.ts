import { z } from 'zod'
import { addCharacteristic } from '#features/roll/pupils/commands.ts'
import { row, sql } from '#server/db/rows.ts'
import type { OrganisationContext } from '#server/organisation.ts'
import type { SchoolContext } from '#server/school.ts'
import { NotFound, Refusal } from '#server/refusal.ts'
import { flagsFor } from './queries.ts'
import type { answerForm, flagForm } from './schema.ts'

const made = z.object({ id: z.int() })

/**
 * Puts a child to a school: the virtual school believes it is looked after or has a social worker. Refuses a school
 * whose register is not kept here.
 */
export async function flagChild(
  { db }: Pick<OrganisationContext, 'db'>,
  input: z.output<typeof flagForm>,
): Promise<void> {
  await row(db, made, sql`select app.flag_child(${JSON.stringify(input)}::jsonb) as id`)
}

/**
 * The school's answer to a flag. Confirmed, the pupil's admission register says so from the day given, with the
 * authority that looks after the child; declined, it changes nothing and the reason is kept. Refuses a second answer.
 */
export async function answerFlag(context: SchoolContext, input: z.output<typeof answerForm>): Promise<void> {
  const { db, school } = context
  const flag = (await flagsFor(db, school.id)).find(({ id }) => id === input.flag)
  if (!flag) throw new NotFound()
  const pupil = input.answer === 'confirm' ? input.pupil : null
  if (input.answer === 'confirm' && pupil === null)
    throw new Refusal('invalid', 'Some answers need another look.', {
      pupil: ['Choose the pupil, or decline.'],
    })
  await row(
    db,
    z.object({ done: z.unknown() }),
    sql`select app.answer_flag(${school.id}, ${flag.id}, ${pupil}::int, ${input.reason})::text as done`,
  )
  if (pupil === null) return
  await addCharacteristic(context, {
    pupil,
    kind: flag.ground,
    ethnicity: '',
    authority: flag.ground === 'looked_after' ? flag.authorityCode : '',
    from: flag.from,
    to: null,
    reason: `Confirmed to ${flag.by}, ${flag.authority}`,
  })
}
