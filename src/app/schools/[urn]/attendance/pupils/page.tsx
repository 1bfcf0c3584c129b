import type { Metadata } from 'next'
import { AbsenceFilter } from '#features/absence/absence-list/components/list-filter.tsx'
import { AbsenceTable } from '#features/absence/absence-list/components/absence-table.tsx'
import { AnalysisFrame } from '#features/absence/period/components/analysis-frame.tsx'
import { HowWorkedOut } from '#features/absence/period/components/how-worked-out.tsx'
import { periodAddress } from '#features/absence/period/address.ts'
import { loadList } from '#features/absence/absence-list/list-data.ts'
import {
  BANDS,
  listAddress,
  PAGE_SIZE,
  VIEWS,
  type ListQuery,
} from '#features/absence/absence-list/list-query.ts'
import { groupsOn, yearsToChoose } from '#features/roll/pupils/queries.ts'
import { schoolPage } from '#server/page.ts'
import { ExportLinks } from '#ui/export-links.tsx'
import { counted, shortDate } from '#ui/format.ts'
import { Pagination } from '#ui/pagination.tsx'
import { Tabs } from '#ui/tabs.tsx'

export const metadata: Metadata = { title: 'Pupils who miss school' }

export default async function AbsencePage({
  params,
  searchParams,
}: PageProps<'/schools/[urn]/attendance/pupils'>) {
  const search = await searchParams
  const { list, groups, today } = await schoolPage(params, async (context) => ({
    list: await loadList(context, search),
    groups: await groupsOn(context.db, context.school.id, context.today),
    today: context.today,
  }))
  const { school, period, query, pupils, counts, total } = list
  const base = `/schools/${school.urn}/attendance/pupils`
  return (
    <AnalysisFrame
      school={school}
      current="/pupils"
      title="Pupils who miss school"
      lead={`${period.name}: ${shortDate(period.from)} to ${shortDate(period.to)}, marks as they stand now.`}
      search={periodAddress('', period)}
    >
      <Tabs
        label="How much is missed"
        tabs={(Object.keys(BANDS) as ListQuery['band'][]).map((band) => ({
          href: listAddress(base, period, query, { band, movement: undefined }),
          label: BANDS[band],
          count: counts[band],
          current: band === query.band,
        }))}
      />
      <AbsenceFilter
        query={query}
        period={period}
        since={list.since}
        choices={list.choices}
        groups={groups}
        years={yearsToChoose(school).map(({ value }) => Number(value))}
      />
      <AbsenceTable
        urn={school.urn}
        base={base}
        caption={`${counted(total, 'pupil')}: ${BANDS[query.band].toLowerCase()}, ${VIEWS[query.view].toLowerCase()}. Every pupil on roll at any time in the period, leavers until they left`}
        period={period}
        query={query}
        pupils={pupils}
        today={today}
      />
      <div className="my-4">
        <ExportLinks href={listAddress(`${base}/file`, period, query, {})} of="this list" />
      </div>
      <Pagination
        page={query.page}
        pageSize={PAGE_SIZE}
        total={total}
        noun="pupils"
        href={(page) => listAddress(base, period, query, { page })}
      />
      <div className="mt-6">
        <HowWorkedOut
          more={
            <li>
              Outlook: sessions after today to the end of the school year that can still be missed without
              being persistently absent at its end, or sessions to attend in a row to come back under a tenth.
              Movement is since {shortDate(list.since)}: newly persistent, no longer, or worse or better by a
              point or more.
            </li>
          }
        />
      </div>
    </AnalysisFrame>
  )
}
