import type { Metadata } from 'next'
import { PileTable } from '#features/register/day/components/pile-table.tsx'
import { pileOf, type Pile } from '#features/register/day/queries.ts'
import { dateAsked, pileAsked, sessionAsked } from '#features/register/day/schema.ts'
import { requireAbility } from '#server/db/actor.ts'
import { schoolPage } from '#server/page.ts'
import { counted, longDate } from '#ui/format.ts'
import { Page } from '#ui/page.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { PrintButton } from '#ui/print-button.tsx'
import { Tabs } from '#ui/tabs.tsx'

export const metadata: Metadata = { title: 'Pupils of the day' }

const TITLES: Record<Pile, string> = {
  blank: 'Not marked',
  noReason: 'Absent without a reason',
  explained: 'Absence explained',
  away: 'Away',
  attending: 'Attending',
}

export default async function DayPupilsPage({
  params,
  searchParams,
}: PageProps<'/schools/[urn]/day/pupils'>) {
  const search = await searchParams
  const { pile, group } = pileAsked(search)
  const session = sessionAsked(search, 'AM')
  const { school, date, pupils } = await schoolPage(params, async ({ db, actor, school, today }) => {
    requireAbility(actor, 'see_day_board')
    const date = dateAsked(search, today)
    return { school, date, pupils: await pileOf(db, school.id, { date, session, pile, groupId: group }) }
  })
  const day = `/schools/${school.urn}/day`
  const address = (to: Pile) =>
    `${day}/pupils?date=${date}&session=${session}&pile=${to}${group ? `&group=${group}` : ''}`
  return (
    <Page width="full">
      <PageHeader
        crumbs={[
          { label: 'School day', href: `${day}?date=${date}&session=${session}` },
          { label: TITLES[pile] },
        ]}
        title={TITLES[pile]}
        lead={`${counted(pupils.length, 'pupil')}, ${longDate(date)}, ${session === 'AM' ? 'morning' : 'afternoon'}`}
        action={<PrintButton />}
      />
      <Tabs
        label="Piles"
        tabs={(['blank', 'noReason', 'explained', 'attending'] as const).map((one) => ({
          href: address(one),
          label: TITLES[one],
          current: one === pile,
        }))}
      />
      <PileTable urn={school.urn} date={date} session={session} pile={pile} pupils={pupils} />
    </Page>
  )
}
