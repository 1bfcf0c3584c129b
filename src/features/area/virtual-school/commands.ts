import { z } from 'zod'
import { CHILD_FLAG, step } from '#domain/index.ts'
import { addCharacteristic } from '#features/roll/record/commands.ts'
import { callDoor, row, sql } from '#server/db/rows.ts'
import type { OrganisationContext } from '#server/organisation.ts'
import type { SchoolContext } from '#server/school.ts'
import { NotFound, refusalOfStep } from '#server/refusal.ts'
import { flagsFor } from './sql.ts'
import type { answerForm, flagForm } from './schema.ts'

const made = z.object({ id: z.int() })

/**
 * Tells a school that the virtual school believes one of its children is looked after or has a social worker. Refuses
 * a school whose register is not kept here.
 */
export async function flagChild(
  { db }: Pick<OrganisationContext, 'db'>,
  input: z.output<typeof flagForm>,
): Promise<void> {
  await row(db, made, sql`select app.flag_child(${JSON.stringify(input)}::jsonb) as id`)
}

/**
 * Records the school's answer to a flag. If confirmed, the pupil's admission register says so from the day given, with
 * the authority that looks after the child; if declined, nothing else changes and the reason is kept. Refuses a second
 * answer.
 */
export async function answerFlag(context: SchoolContext, input: z.output<typeof answerForm>): Promise<void> {
  const { db, actor, school } = context
  const flag = (await flagsFor(db, school.id)).find(({ id }) => id === input.flag)
  if (!flag) throw new NotFound()
  const pupil = input.answer === 'confirm' ? input.pupil : null
  const facts = { role: actor.role, pupil: pupil !== null, reason: input.reason !== '' }
  const next = step(CHILD_FLAG, flag.answer || 'flagged', input.answer, facts)
  if ('refused' in next) throw refusalOfStep(next.refused)
  await callDoor(db, sql`app.answer_flag(${school.id}, ${flag.id}, ${pupil}::int, ${input.reason})`)
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
