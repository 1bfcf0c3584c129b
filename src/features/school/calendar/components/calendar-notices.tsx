import { academicYearName } from '#domain/index.ts'
import { ButtonLink } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { TextLink } from '#ui/link.tsx'
import { Notice } from '#ui/notice.tsx'
import { counted } from '#ui/format.ts'
import { editPath } from '../paths.ts'

/** What the last change came to: `saved` is the number of marks it amended, as the address carries it. */
export function SavedNotice({ saved }: { saved: string }) {
  if (!/^\d{1,7}$/.test(saved)) return null
  const amended = Number(saved)
  return (
    <Notice tone="success" live className="mb-6">
      The calendar is saved.
      {amended > 0 && ` ${counted(amended, 'mark')} ${amended === 1 ? 'was' : 'were'} amended to #.`}
    </Notice>
  )
}

type SetUp = { year: number; isSetUp: boolean; hasBankHolidays: boolean; years: number[] }

/** What is still to be done before registers can be taken in this year. */
export function SetUpNotice({
  urn,
  data: { year, isSetUp, hasBankHolidays, years },
}: {
  urn: number
  data: SetUp
}) {
  if (!isSetUp) {
    return (
      <EmptyState
        title={`${academicYearName(year)} has no calendar yet`}
        icon="calendar"
        action={
          <>
            {years.includes(year - 1) && (
              <ButtonLink tone="primary" href={editPath(urn, 'copy', year)}>
                Copy {academicYearName(year - 1)} forward
              </ButtonLink>
            )}
            <ButtonLink href={editPath(urn, 'half-terms', year)}>Enter the half terms</ButtonLink>
          </>
        }
      >
        No register can be taken on a day that is not in the calendar.
      </EmptyState>
    )
  }
  if (hasBankHolidays) return null
  return (
    <Notice tone="warning" className="mb-6">
      No bank holidays have been chosen for this year, so those in term count as school days.{' '}
      <TextLink href={editPath(urn, 'bank-holidays', year)}>Choose the bank holidays</TextLink>
    </Notice>
  )
}
