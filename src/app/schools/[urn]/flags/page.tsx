import type { Metadata } from 'next'
import { AnswerForm } from '#features/area/virtual-school/components/answer-form.tsx'
import { FlagTable } from '#features/area/virtual-school/components/flag-table.tsx'
import { GROUNDS } from '#features/area/virtual-school/grounds.ts'
import { candidatesFor, flagsFor } from '#features/area/virtual-school/queries.ts'
import { requireAbility } from '#server/db/actor.ts'
import { schoolPage } from '#server/page.ts'
import { NotFound } from '#server/refusal.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { moment, shortDate } from '#ui/format.ts'
import { PageHeader } from '#ui/page-header.tsx'
import { Page, Section } from '#ui/page.tsx'

export const metadata: Metadata = { title: 'From the virtual school' }

export default async function FlagsPage({ params }: { params: Promise<{ urn: string }> }) {
  const { school, open, answered } = await schoolPage(params, async ({ db, actor, school }) => {
    requireAbility(actor, 'confirm_flag')
    if (actor.schoolId !== school.id) throw new NotFound()
    const flags = await flagsFor(db, school.id)
    const open = []
    for (const flag of flags.filter(({ answer }) => answer === '').slice(0, 20))
      open.push({ flag, candidates: await candidatesFor(db, school.id, flag) })
    return { school, open, answered: flags.filter(({ answer }) => answer !== '') }
  })
  return (
    <Page>
      <PageHeader
        crumbs={[
          { label: 'Pupils', href: `/schools/${school.urn}/pupils` },
          { label: 'From the virtual school' },
        ]}
        title="From the virtual school"
        lead="A virtual school head believes that these children are looked after or have a social worker. Confirm what you know to be so."
      />
      {open.length === 0 && (
        <EmptyState title="Nothing waits for an answer">The virtual school has asked nothing new.</EmptyState>
      )}
      {open.map(({ flag, candidates }) => (
        <Section key={flag.id} title={`${flag.forename} ${flag.surname}`}>
          <p className="mb-4 max-w-prose">
            Born {shortDate(flag.dateOfBirth)}. {GROUNDS[flag.ground].label} since {shortDate(flag.from)},{' '}
            {flag.authority}. Put by {flag.by}, {moment(flag.at)}. {flag.note}
          </p>
          <AnswerForm urn={school.urn} flagId={flag.id} candidates={candidates} />
        </Section>
      ))}
      {answered.length > 0 && (
        <Section title="Answered">
          <FlagTable flags={answered} />
        </Section>
      )}
    </Page>
  )
}
