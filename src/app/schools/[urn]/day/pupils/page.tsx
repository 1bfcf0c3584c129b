import type { Metadata } from 'next'
import { PileTable } from '#features/register/day/components/pile-table.tsx'
import { loadPile, type Pile } from '#features/register/day/queries.ts'
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
  const { school, date, session, pile, groupId, pupils, restrictions } = await schoolPage(params, (context) =>
    loadPile(context, search),
  )
  const day = `/schools/${school.urn}/day`
  const address = (to: Pile) =>
    `${day}/pupils?date=${date}&session=${session}&pile=${to}${groupId ? `&group=${groupId}` : ''}`
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
      <PileTable {...{ date, session, pile, pupils, restrictions }} urn={school.urn} />
    </Page>
  )
}
