import type { Metadata } from 'next'
import { ChildList } from '#features/area/virtual-school/components/child-list.tsx'
import { GroundFigures } from '#features/area/virtual-school/components/ground-figures.tsx'
import { OnNoRoll } from '#features/area/virtual-school/components/on-no-roll.tsx'
import { virtualSchool } from '#features/area/virtual-school/queries.ts'
import { organisationPage } from '#server/page.ts'
import { ButtonLink } from '#ui/button.tsx'
import { counted } from '#ui/format.ts'
import { PageHeader } from '#ui/page-header.tsx'
import { Page, Section } from '#ui/page.tsx'

export const metadata: Metadata = { title: 'Virtual school' }

/** The children of an authority's virtual school, wherever they go to school. */
export default async function VirtualSchoolPage({
  params,
  searchParams,
}: PageProps<'/authorities/[code]/virtual-school'>) {
  const search = await searchParams
  const { totals, children, listed, total, today, onNoRoll, ...common } = await organisationPage(
    `/authorities/${(await params).code}`,
    (context) => virtualSchool(context, search),
  )
  return (
    <Page width="full">
      <PageHeader
        title="Virtual school"
        lead={`${counted(children, 'child', 'children')} on roll today, wherever they go to school. Marks as they stand now.`}
        action={
          <ButtonLink href={`${common.base}/flags`} tone="primary">
            Notify a school
          </ButtonLink>
        }
      />
      <OnNoRoll listed={onNoRoll} today={today} />
      <Section title="Figures">
        <GroundFigures {...common} totals={totals} />
      </Section>
      <ChildList {...common} listed={listed} total={total} />
    </Page>
  )
}
