import type { Metadata } from 'next'
import { AbsenceFilter } from '#features/absence/absence-list/components/absence-filter.tsx'
import { AbsenceTable } from '#features/absence/absence-list/components/absence-table.tsx'
import {
  absenceAddress,
  absenceList,
  BANDS,
  loadAbsenceList,
  VIEWS,
} from '#features/absence/absence-list/queries.ts'
import { AnalysisFrame } from '#features/absence/period/components/analysis-frame.tsx'
import { HowWorkedOut } from '#features/absence/period/components/how-worked-out.tsx'
import { DatesFields, PeriodSelect } from '#features/absence/period/components/period-form.tsx'
import { PupilFields } from '#features/absence/period/components/pupil-fields.tsx'
import { pupilChoices } from '#features/absence/period/queries.ts'
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
  const { list, whose, today } = await schoolPage(params, async (context) => ({
    list: await loadAbsenceList(context, search),
    whose: await pupilChoices(context),
    today: context.today,
  }))
  const { school, period, query, counts, total } = list
  return (
    <AnalysisFrame
      school={school}
      current="/pupils"
      title="Pupils who miss school"
      lead={`${period.name}: ${shortDate(period.from)} to ${shortDate(period.to)}, marks as they stand now.`}
      period={period}
    >
      <Tabs
        label="How much is missed"
        tabs={(Object.keys(BANDS) as (keyof typeof BANDS)[]).map((band) => ({
          href: absenceAddress(list, { band, movement: undefined }),
          label: BANDS[band],
          count: counts[band],
          current: band === query.band,
        }))}
      />
      <AbsenceFilter query={query} academicYear={period.academicYear} since={list.since}>
        <PeriodSelect period={period} choices={list.choices} />
        <DatesFields period={period} />
        <PupilFields filter={query.filter} {...whose} />
      </AbsenceFilter>
      <AbsenceTable
        list={list}
        caption={`${counted(total, 'pupil')}: ${BANDS[query.band].toLowerCase()}, ${VIEWS[query.view].toLowerCase()}. Every pupil on roll at any time in the period, leavers until they left`}
        today={today}
      />
      <div className="my-4">
        <ExportLinks href={absenceAddress(list, {}, '/pupils/file')} of="this list" />
      </div>
      <Pagination
        page={query.page}
        pageSize={absenceList.pageSize}
        total={total}
        noun="pupils"
        href={(page) => absenceAddress(list, { page })}
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
