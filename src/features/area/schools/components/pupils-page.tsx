import { z } from 'zod'
import { organisationPage } from '#server/page.ts'
import { requireAbility } from '#server/db/actor.ts'
import { Button } from '#ui/button.tsx'
import { ExportLinks } from '#ui/export-links.tsx'
import { FieldRow } from '#ui/form-parts.tsx'
import { Section } from '#ui/page.tsx'
import { Pagination } from '#ui/pagination.tsx'
import { areaPeriod, periodSearch, type Search } from '../period.ts'
import { PAGE_SIZE, severelyAbsent, sharedChildren, withNames } from '../pupil-list.ts'
import { recordsOfSharedChildren, schoolsOfArea } from '../queries.ts'
import { periodWords } from '../words.ts'
import { AreaFrame } from './area-frame.tsx'
import { ChildTable } from './child-table.tsx'
import { PeriodFields } from './period-fields.tsx'

const page = z.coerce.number().int().min(1).max(1000).catch(1)

/** The severely absent children of an area, and those at several of its schools. Takes the address of the organisation. */
export async function PupilsPage({ path, search }: { path: string; search: Search }) {
  const base = `${path}/attendance`
  const [severePage, sharedPage] = [page.parse(search['page']), page.parse(search['shared'])]
  const { severe, shared, period, role, organisation, today } = await organisationPage(
    path,
    async (context) => {
      const { db, actor, today } = context
      requireAbility(actor, 'see_area')
      requireAbility(actor, 'see_analysis')
      const period = areaPeriod(search, today)
      const schools = await schoolsOfArea(db, actor, period.academicYear)
      const ids = schools.map(({ id }) => id)
      const records = await recordsOfSharedChildren(db, ids, period)
      const named = async (children: ReturnType<typeof sharedChildren>, page: number) => ({
        total: children.length,
        children: await withNames(
          db,
          children.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE),
          schools,
          period,
          today,
        ),
      })
      return {
        period,
        today,
        severe: await named(await severelyAbsent(db, ids, period, records), severePage),
        shared: await named(sharedChildren(records), sharedPage),
        role: actor.role,
        organisation: context.workplace.organisation,
      }
    },
  )
  const words = periodWords(period)
  const address = (pages: { page: number; shared: number }) => {
    const to = new URLSearchParams(periodSearch(period, today))
    for (const [key, value] of Object.entries(pages)) if (value > 1) to.set(key, String(value))
    return to.size === 0 ? `${base}/pupils` : `${base}/pupils?${to}`
  }
  const file = (list: 'severe' | 'shared') => {
    const to = new URLSearchParams(periodSearch(period, today))
    to.set('list', list)
    return `${base}/pupils/file?${to}`
  }
  return (
    <AreaFrame
      base={base}
      role={role}
      current="/pupils"
      title="Pupils"
      lead={`Severely absent pupils of ${organisation}, and children at more than one of its schools.`}
      search={periodSearch(period, today)}
    >
      <form method="get" className="screen-only mb-6">
        <FieldRow>
          <PeriodFields period={period} today={today} />
          <Button type="submit">Show</Button>
        </FieldRow>
      </form>
      <Section
        title="Severely absent"
        action={<ExportLinks href={file('severe')} of="severely absent children" />}
      >
        <ChildTable
          id="severe"
          caption={`Children who missed half or more of their possible sessions. ${words}. Each child once, with the sessions of all its schools here.`}
          empty="Nobody missed half of their sessions."
          list={severe.children}
        />
        <Pagination
          page={severePage}
          pageSize={PAGE_SIZE}
          total={severe.total}
          noun="children"
          href={(to) => address({ page: to, shared: sharedPage })}
        />
      </Section>
      <Section
        title="Children at more than one school"
        action={<ExportLinks href={file('shared')} of="children at more than one school" />}
      >
        <ChildTable
          id="shared"
          caption={`Children with sessions at more than one school here, at once or one after the other. ${words}. Schools have said that the records are of one child.`}
          empty="No child has sessions at more than one school."
          list={shared.children}
        />
        <Pagination
          page={sharedPage}
          pageSize={PAGE_SIZE}
          total={shared.total}
          noun="children"
          href={(to) => address({ page: severePage, shared: to })}
        />
      </Section>
    </AreaFrame>
  )
}
