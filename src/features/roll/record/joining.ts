import type { z } from 'zod'
import { pupilProblems } from '#domain/index.ts'
import { contactFormProblems, firstContactEntries } from '#features/roll/contacts/commands.ts'
import { entryOf, writeEntries } from '#features/roll/entries/commands.ts'
import { groupsOn } from '#features/roll/groups/queries.ts'
import { refuseField, refuseProblems } from '#server/refusal.ts'
import type { SchoolContext } from '#server/school.ts'
import { refuseEnteredTwice } from './entered-twice.ts'
import { refuseKnownUpn } from './known-upn.ts'
import type { newPupilForm } from './schema.ts'
import { addressProblems, addressValues, nameValues } from './values.ts'

type Input = z.output<typeof newPupilForm>

/** Enters a pupil in the admission register with all that reg 8 asks for. Gives the pupil's number. All or nothing. */
export async function addPupil(context: SchoolContext, input: Input): Promise<number> {
  const { startingDay: from } = input
  const group = await checkedGroup(context, input)
  const entries = [
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
    entryOf('pupil_group', { pupil_id: '@pupil', group_id: input.group, from_date: from, to_date: group.to }),
    ...(await firstContactEntries(context, { ...input, from })),
  ]
  const ids = await writeEntries(context, { reason: 'Joined the school', entries })
  return ids['pupil'] ?? 0
}

// Gives the group in which the pupil starts, when nothing is wrong.
async function checkedGroup(context: SchoolContext, input: Input) {
  const { db, school } = context
  const group = (await groupsOn(db, school.id, input.startingDay)).find(({ id }) => id === input.group)
  refuseProblems([
    ...pupilProblems({ ...input, upn: input.upn || null }),
    ...addressProblems(input),
    ...(input.yearGroup < school.lowestYear || input.yearGroup > school.highestYear
      ? [{ field: 'yearGroup', message: 'The school has no such year.' }]
      : []),
    ...(input.contact === undefined ? contactFormProblems(input) : []),
  ])
  if (!group) refuseField('group', 'There is no such group on the starting day.')
  await refuseKnownUpn(context, { upn: input.upn })
  await refuseEnteredTwice(context, input)
  return group
}
