import type { Metadata } from 'next'
import { latestSchoolDay } from '#features/school/calendar/queries.ts'
import { loadBoard } from '#features/register/day/board.ts'
import { AutoRefresh } from '#features/register/day/components/auto-refresh.tsx'
import { BoardTable } from '#features/register/day/components/board-table.tsx'
import { DayHead } from '#features/register/day/components/day-head.tsx'
import { Piles } from '#features/register/day/components/piles.tsx'
import { dateAsked, sessionAsked } from '#features/register/day/schema.ts'
import { requireAbility } from '#server/db/actor.ts'
import { schoolPage } from '#server/page.ts'
import { momentTime } from '#ui/format.ts'
import { Page } from '#ui/page.tsx'

export const metadata: Metadata = { title: 'School day' }

export default async function DayPage({ params, searchParams }: PageProps<'/schools/[urn]/day'>) {
  const search = await searchParams
  const { school, today, board } = await schoolPage(params, async ({ db, actor, school, today }) => {
    requireAbility(actor, 'see_day_board')
    const date = dateAsked(search, (await latestSchoolDay(db, school.id, today)) ?? today)
    return { school, today, board: await loadBoard(db, school.id, date) }
  })
  const session = sessionAsked(search, board.current)
  return (
    <Page width="full">
      {board.date === today && <AutoRefresh seconds={60} />}
      <DayHead urn={school.urn} board={board} today={today} session={session} />
      <Piles urn={school.urn} board={board} session={session} />
      <div className="mt-6">
        <BoardTable urn={school.urn} board={{ ...board, current: session }} />
      </div>
      <p className="mt-3 text-sm text-ink-muted">
        Read at {momentTime(board.readAt)}
        {board.date === today && ', and again every minute'}. A pupil with no session that day is not counted.
      </p>
    </Page>
  )
}
