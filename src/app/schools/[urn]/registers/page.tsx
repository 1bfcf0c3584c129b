import type { Metadata } from 'next'
import { latestSchoolDay } from '#features/school/calendar/queries.ts'
import { loadBoard } from '#features/register/day/board.ts'
import { DueRegisters, MyRegisters } from '#features/register/day/components/my-registers.tsx'
import { dateAsked } from '#features/register/day/schema.ts'
import { requireAbility } from '#server/db/actor.ts'
import { schoolPage } from '#server/page.ts'
import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { FieldRow } from '#ui/form-parts.tsx'
import { longDate } from '#ui/format.ts'
import { Notice } from '#ui/notice.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Page } from '#ui/page.tsx'
import { DateField } from '#ui/text-field.tsx'

export const metadata: Metadata = { title: 'Registers' }

export default async function RegistersPage({ params, searchParams }: PageProps<'/schools/[urn]/registers'>) {
  const search = await searchParams
  const { urn, today, board } = await schoolPage(params, async ({ db, actor, school, today }) => {
    requireAbility(actor, 'take_register')
    const date = dateAsked(search, (await latestSchoolDay(db, school.id, today)) ?? today)
    return { urn: school.urn, today, board: await loadBoard(db, school.id, date) }
  })
  const held = board.held.AM || board.held.PM
  return (
    <Page>
      <PageHeader title="Registers" lead={longDate(board.date)} />
      {board.date !== today && (
        <Notice className="mb-6">
          {board.date < today ? 'This is a day gone by.' : 'This day is still to come.'} Today is{' '}
          {longDate(today)}.
        </Notice>
      )}
      {held && board.date === today && <DueRegisters urn={urn} board={board} />}
      {held ? (
        <MyRegisters urn={urn} board={board} />
      ) : (
        <EmptyState title="No register is due" icon="calendar">
          {board.groups.length === 0
            ? 'You have no group on this day. A school administrator gives teachers their groups.'
            : 'None of your groups has a session or a pupil on this day.'}
        </EmptyState>
      )}
      <form method="get" className="screen-only mt-8">
        <FieldRow>
          <DateField name="date" label="Another day" defaultValue={board.date} max={today} />
          <Button type="submit">Show</Button>
        </FieldRow>
      </form>
    </Page>
  )
}
