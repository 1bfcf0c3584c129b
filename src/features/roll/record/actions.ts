'use server'

import { WITHDRAWAL_STEPS } from '#domain/index.ts'
import * as withdrawals from '#features/roll/withdrawals/commands.ts'
import { schoolAction } from '#server/action.ts'
import type { SchoolContext } from '#server/school.ts'
import * as characteristics from './characteristics.ts'
import * as commands from './commands.ts'
import * as enrolment from './enrolment.ts'
import * as joining from './joining.ts'
import * as newRecord from './new-record.ts'
import * as placing from './placing.ts'
import * as forms from './schema.ts'
import * as patterns from './session-pattern.ts'

const ABILITY = 'edit_admission_register'
const pageOf = (urn: number, pupil: number) => ({ redirectTo: `/schools/${urn}/pupils/${pupil}` })

/** Changes something about a pupil, then shows the pupil. */
const thenPupil =
  <Input extends { pupil: number }>(command: (context: SchoolContext, input: Input) => Promise<void>) =>
  async (context: SchoolContext, input: Input) => {
    await command(context, input)
    return pageOf(context.school.urn, input.pupil)
  }

export const addPupil = schoolAction(forms.newPupilForm, ABILITY, async (context, input) =>
  pageOf(context.school.urn, await joining.addPupil(context, input)),
)

export const changeName = schoolAction(forms.nameForm, ABILITY, thenPupil(commands.changeName))
export const changeAddress = schoolAction(forms.addressForm, ABILITY, thenPupil(commands.changeAddress))
export const changeParticulars = schoolAction(
  forms.particularsForm,
  ABILITY,
  thenPupil(commands.changeParticulars),
)

export const changeGroup = schoolAction(forms.groupForm, ABILITY, thenPupil(placing.changeGroup))
export const setSessionPattern = schoolAction(
  forms.patternForm,
  ABILITY,
  thenPupil(patterns.setSessionPattern),
)
export const endSessionPattern = schoolAction(forms.endForm, ABILITY, thenPupil(patterns.endSessionPattern))
export const addCharacteristic = schoolAction(
  forms.characteristicForm,
  ABILITY,
  thenPupil(characteristics.addCharacteristic),
)
export const endCharacteristic = schoolAction(
  forms.endForm,
  ABILITY,
  thenPupil(characteristics.endCharacteristic),
)

export const changeEnrolment = schoolAction(
  forms.enrolmentForm,
  ABILITY,
  thenPupil(enrolment.changeEnrolment),
)
export const saveWithdrawalStep = schoolAction(
  withdrawals.withdrawalForm,
  ABILITY,
  async (context, input) => {
    await withdrawals.recordWithdrawalStep(context, input)
    return { message: `Recorded: ${WITHDRAWAL_STEPS[input.step].label.toLowerCase()}.` }
  },
)
export const recordLeaving = schoolAction(forms.leavingForm, ABILITY, thenPupil(enrolment.recordLeaving))
export const returnToRoll = schoolAction(forms.returnForm, ABILITY, thenPupil(enrolment.returnToRoll))

export const beginNewRecord = schoolAction(forms.newRecordForm, 'seal_records', async (context, input) => {
  await newRecord.beginNewRecord(context, input)
  const { redirectTo } = pageOf(context.school.urn, input.pupil)
  return { redirectTo: input.contacts.length > 0 ? redirectTo : `${redirectTo}/contacts/new` }
})
