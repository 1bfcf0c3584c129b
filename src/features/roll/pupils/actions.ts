'use server'

import { schoolAction } from '#server/action.ts'
import type { SchoolContext } from '#server/school.ts'
import { addCharacteristic, endEntry } from './characteristics.ts'
import { changeAddress, changeName, changeParticulars } from './commands.ts'
import { linkContact, saveContact } from './family.ts'
import { addPupil } from './joining.ts'
import { changeGroup, setPattern } from './moving.ts'
import { beginNewRecord } from './new-record.ts'
import { pupilHeader } from './queries.ts'
import { changeEnrolment, recordLeaving, returnToRoll } from './roll.ts'
import {
  addressForm,
  characteristicForm,
  contactForm,
  endForm,
  enrolmentForm,
  groupForm,
  leavingForm,
  linkForm,
  nameForm,
  newPupilForm,
  newRecordForm,
  particularsForm,
  patternForm,
  returnForm,
} from './schema.ts'

const ABILITY = 'edit_admission_register'
const headerOf = ({ db, school, today }: SchoolContext, { pupil }: { pupil: number }) =>
  pupilHeader(db, school.id, pupil, today)
const pageOf = (urn: number, pupil: number) => ({ redirectTo: `/schools/${urn}/pupils/${pupil}` })

export const add = schoolAction(newPupilForm, ABILITY, async (context, input) =>
  pageOf(context.school.urn, await addPupil(context, input)),
)

export const rename = schoolAction(nameForm, ABILITY, async (context, input) => {
  await changeName(context, input)
  return pageOf(context.school.urn, input.pupil)
})

export const move = schoolAction(addressForm, ABILITY, async (context, input) => {
  await changeAddress(context, input)
  return pageOf(context.school.urn, input.pupil)
})

export const correct = schoolAction(particularsForm, ABILITY, async (context, input) => {
  await changeParticulars(context, input)
  return pageOf(context.school.urn, input.pupil)
})

export const regroup = schoolAction(groupForm, ABILITY, async (context, input) => {
  await changeGroup(context, input)
  return pageOf(context.school.urn, input.pupil)
})

export const agreeSessions = schoolAction(patternForm, ABILITY, async (context, input) => {
  const { dateOfBirth } = await headerOf(context, input)
  await setPattern(context, input, dateOfBirth)
  return pageOf(context.school.urn, input.pupil)
})

export const endPattern = schoolAction(endForm, ABILITY, async (context, input) => {
  await endEntry(context, 'session_pattern', input)
  return pageOf(context.school.urn, input.pupil)
})

export const characterise = schoolAction(characteristicForm, ABILITY, async (context, input) => {
  await addCharacteristic(context, input)
  return pageOf(context.school.urn, input.pupil)
})

export const endCharacteristic = schoolAction(endForm, ABILITY, async (context, input) => {
  await endEntry(context, 'pupil_characteristic', input)
  return pageOf(context.school.urn, input.pupil)
})

export const register = schoolAction(enrolmentForm, ABILITY, async (context, input) => {
  await changeEnrolment(context, input, await headerOf(context, input))
  return pageOf(context.school.urn, input.pupil)
})

export const leave = schoolAction(leavingForm, ABILITY, async (context, input) => {
  await recordLeaving(context, input, await headerOf(context, input))
  return pageOf(context.school.urn, input.pupil)
})

export const comeBack = schoolAction(returnForm, ABILITY, async (context, input) => {
  await returnToRoll(context, input, await headerOf(context, input))
  return pageOf(context.school.urn, input.pupil)
})

export const keepContact = schoolAction(contactForm, ABILITY, async (context, input) => {
  await saveContact(context, input)
  return pageOf(context.school.urn, input.pupil)
})

export const shareContact = schoolAction(linkForm, ABILITY, async (context, input) => {
  await linkContact(context, input)
  return pageOf(context.school.urn, input.pupil)
})

export const endContact = schoolAction(endForm, ABILITY, async (context, input) => {
  await endEntry(context, 'pupil_contact', input)
  return pageOf(context.school.urn, input.pupil)
})

export const beginAnew = schoolAction(newRecordForm, 'seal_records', async (context, input) => {
  await beginNewRecord(context, input)
  const { redirectTo } = pageOf(context.school.urn, input.pupil)
  return { redirectTo: input.contacts.length > 0 ? redirectTo : `${redirectTo}/contacts/new` }
})
