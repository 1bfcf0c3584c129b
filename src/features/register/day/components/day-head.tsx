import { addDays, type LocalDate, type Session } from '#domain/index.ts'
import { ButtonLink } from '#ui/button.tsx'
import { longDate } from '#ui/format.ts'
import { TextLink } from '#ui/link.tsx'
import { Notice } from '#ui/notice.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Tabs } from '#ui/tabs.tsx'
import type { Board } from '../board.ts'

type Props = { urn: number; board: Board; today: LocalDate; session: Session }

/** Which day this is, links to the days before and after, and its two sessions. */
export function DayHead({ urn, board, today, session }: Props) {
  const base = `/schools/${urn}/day`
  return (
    <>
      <PageHeader
        title="School day"
        lead={
          <span className="flex flex-wrap gap-x-4 gap-y-1">
            <span>{longDate(board.date)}</span>
            <TextLink href={`${base}?date=${addDays(board.date, -1)}`}>Day before</TextLink>
            {board.date < today && (
              <TextLink href={`${base}?date=${addDays(board.date, 1)}`}>Day after</TextLink>
            )}
            {board.date !== today && <TextLink href={`${base}?date=${today}`}>Today</TextLink>}
          </span>
        }
        action={
          <>
            <ButtonLink href={`${base}/in-now`} tone="quiet">
              On site now (fire list)
            </ButtonLink>
            <ButtonLink href={`/schools/${urn}/desk`} tone="primary">
              Front desk
            </ButtonLink>
          </>
        }
      />
      <NoSchool board={board} today={today} />
      <Tabs
        label="Session"
        tabs={(['AM', 'PM'] as const).map((one) => ({
          href: `${base}?date=${board.date}&session=${one}`,
          label: one === 'AM' ? 'Morning' : 'Afternoon',
          current: one === session,
        }))}
      />
    </>
  )
}

function NoSchool({ board, today }: Pick<Props, 'board' | 'today'>) {
  if (!board.held.AM && !board.held.PM) {
    return <Notice tone="info">No session is held on this day, so no register is due.</Notice>
  }
  if (board.date < today) {
    return (
      <Notice tone="info">
        There is no register to take now: you are looking at {longDate(board.date)}. Today is{' '}
        {longDate(today)}.
      </Notice>
    )
  }
  return null
}
