import type { z } from 'zod'
import { contactProblems, postcodeProblems, pupilProblems } from '#domain/index.ts'
import type { SchoolContext } from '#server/page.ts'
import { refuseKnownUpn, refuseProblems } from './checks.ts'
import type { newPupilForm } from './schema.ts'
import { addressValues, contactValues, nameValues, ofPupilValues } from './values.ts'
import { entriesWritten, entryOf } from './write.ts'

/** Enters a pupil in the admission register with all that reg 8 asks for. Gives the pupil's number. All or nothing. */
export async function addPupil(
  context: SchoolContext,
  input: z.output<typeof newPupilForm>,
): Promise<number> {
  const { startingDay: from } = input
  refuseProblems([
    ...pupilProblems({ ...input, upn: input.upn || null }),
    ...(input.postcode
      ? postcodeProblems(input.postcode).map((message) => ({ field: 'postcode', message }))
      : []),
    ...contactProblems({ ...input, postcode: input.contactPostcode || undefined }),
  ])
  await refuseKnownUpn(context, input.upn, null)
  const ids = await entriesWritten(context.db, context.school.id, 'Joined the school', [
    entryOf(
      'pupil',
      { sex: input.sex, date_of_birth: input.dateOfBirth, upn: input.upn || null },
      { as: 'pupil' },
    ),
    entryOf('pupil_name', { pupil_id: '@pupil', ...nameValues(input), from_date: from }),
    entryOf('pupil_address', { pupil_id: '@pupil', ...addressValues(input), from_date: from }),
    entryOf('enrolment', {
      pupil_id: '@pupil',
      kind: input.kind,
      boarder: input.boarder,
      starting_day: from,
      last_school: input.lastSchool,
    }),
    entryOf('pupil_year_group', { pupil_id: '@pupil', year_group: input.yearGroup, from_date: from }),
    entryOf('pupil_group', { pupil_id: '@pupil', group_id: input.group, from_date: from }),
    entryOf('contact', contactValues(input), { as: 'contact' }),
    entryOf('pupil_contact', {
      pupil_id: '@pupil',
      contact_id: '@contact',
      ...ofPupilValues(input),
      from_date: from,
    }),
  ])
  return ids['pupil'] ?? 0
}
