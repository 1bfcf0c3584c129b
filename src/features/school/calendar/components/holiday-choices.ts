import { longDate } from '#ui/format.ts'
import type { ProposedHoliday } from '../bank-holidays.ts'

/** Bank holidays as boxes to tick, those of the calendar or the proposal ticked from the start. */
export function holidayChoices(holidays: ProposedHoliday[]) {
  return {
    defaultValues: holidays.filter(({ chosen }) => chosen).map(({ date }) => date as string),
    choices: holidays.map(({ date, name, inTerm }) => ({
      value: date,
      label: `${longDate(date)}: ${name}`,
      ...(inTerm ? {} : { hint: 'Outside the half terms: there is no school anyway.' }),
    })),
  }
}
