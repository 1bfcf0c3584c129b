'use server'

import { schoolAction } from '#server/action.ts'
import {
  addCharacteristic,
  changeAddress,
  changeGroup,
  changeName,
  changeParticulars,
  endEntry,
  recordLeaving,
  saveContact,
  setPattern,
} from './commands.ts'
import { addPupil } from './joining.ts'
import { pupilHeader } from './queries.ts'
import {
  addressForm,
  characteristicForm,
  contactForm,
  endCharacteristicForm,
  endContactForm,
  groupForm,
  leavingForm,
  nameForm,
  newPupilForm,
  particularsForm,
  patternForm,
} from './schema.ts'

const ABILITY = 'edit_admission_register'
const pageOf = (urn: number, pupil: number) => ({ redirectTo: `/schools/${urn}/pupils/${pupil}` })

export const add = schoolAction(newPupilForm, ABILITY, async ({ input, ...context }) =>
  pageOf(context.school.urn, await addPupil(context, input)),
)

export const rename = schoolAction(nameForm, ABILITY, async ({ input, ...context }) => {
  await changeName(context, input)
  return pageOf(context.school.urn, input.pupil)
})

export const move = schoolAction(addressForm, ABILITY, async ({ input, ...context }) => {
  await changeAddress(context, input)
  return pageOf(context.school.urn, input.pupil)
})

export const correct = schoolAction(particularsForm, ABILITY, async ({ input, ...context }) => {
  await changeParticulars(context, input)
  return pageOf(context.school.urn, input.pupil)
})

export const regroup = schoolAction(groupForm, ABILITY, async ({ input, ...context }) => {
  await changeGroup(context, input)
  return pageOf(context.school.urn, input.pupil)
})

export const agreeSessions = schoolAction(patternForm, ABILITY, async ({ input, ...context }) => {
  const { dateOfBirth } = await pupilHeader(context.db, context.school.id, input.pupil, context.today)
  await setPattern(context, input, dateOfBirth)
  return pageOf(context.school.urn, input.pupil)
})

export const characterise = schoolAction(characteristicForm, ABILITY, async ({ input, ...context }) => {
  await addCharacteristic(context, input)
  return { message: 'Recorded.' }
})

export const endCharacteristic = schoolAction(
  endCharacteristicForm,
  ABILITY,
  async ({ input, ...context }) => {
    await endEntry(context, 'pupil_characteristic', input)
    return { message: 'It ends on that day.' }
  },
)

export const leave = schoolAction(leavingForm, ABILITY, async ({ input, ...context }) => {
  const pupil = await pupilHeader(context.db, context.school.id, input.pupil, context.today)
  await recordLeaving(context, input, pupil)
  return pageOf(context.school.urn, input.pupil)
})

export const keepContact = schoolAction(contactForm, ABILITY, async ({ input, ...context }) => {
  await saveContact(context, input)
  return pageOf(context.school.urn, input.pupil)
})

export const endContact = schoolAction(endContactForm, ABILITY, async ({ input, ...context }) => {
  await endEntry(context, 'pupil_contact', input)
  return pageOf(context.school.urn, input.pupil)
})
