import type { z } from 'zod'
import { postcodeProblems, pupilProblems } from '#domain/index.ts'
import type { SchoolContext } from '#server/school.ts'
import { refuseField, refuseKnownUpn, refuseProblems } from './checks.ts'
import { entryOf, type Entry } from './entries.ts'
import { contactFormProblems, linkEntry } from './family.ts'
import { groupsOn } from './queries.ts'
import type { newPupilForm } from './schema.ts'
import { addressValues, contactValues, nameValues, ofPupilValues } from './values.ts'
import { writeEntries } from './write.ts'

type Input = z.output<typeof newPupilForm>

/** Enters a pupil in the admission register with all that reg 8 asks for. Gives the pupil's number. All or nothing. */
export async function addPupil(context: SchoolContext, input: Input): Promise<number> {
  const { startingDay: from } = input
  const group = await checkedGroup(context, input)
  const ids = await writeEntries(context, 'Joined the school', [
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
    ...(await firstContact(context, input)),
  ])
  return ids['pupil'] ?? 0
}

// Gives the group in which the pupil starts, when nothing is wrong.
async function checkedGroup(context: SchoolContext, input: Input) {
  const { db, school } = context
  const group = (await groupsOn(db, school.id, input.startingDay)).find(({ id }) => id === input.group)
  refuseProblems([
    ...pupilProblems({ ...input, upn: input.upn || null }),
    ...(input.postcode
      ? postcodeProblems(input.postcode).map((message) => ({ field: 'postcode', message }))
      : []),
    ...(input.yearGroup < school.lowestYear || input.yearGroup > school.highestYear
      ? [{ field: 'yearGroup', message: 'The school has no such year.' }]
      : []),
    ...(input.contact === undefined ? contactFormProblems(input) : []),
  ])
  if (!group) refuseField('group', 'There is no such group on the starting day.')
  await refuseKnownUpn(context, input.upn, null)
  return group
}

async function firstContact(context: SchoolContext, input: Input): Promise<Entry[]> {
  if (input.contact !== undefined)
    return [await linkEntry(context, '@pupil', input.contact, input, input.startingDay)]
  return [
    entryOf('contact', contactValues(input), { as: 'contact' }),
    entryOf('pupil_contact', {
      pupil_id: '@pupil',
      contact_id: '@contact',
      ...ofPupilValues(input),
      from_date: input.startingDay,
    }),
  ]
}
