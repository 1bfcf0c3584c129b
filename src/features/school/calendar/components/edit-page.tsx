import type { ReactNode } from 'react'
import { PageHeader } from '#ui/page-header.tsx'
import { Page } from '#ui/page.tsx'
import { calendarPath } from '../paths.ts'
import { yearTitle } from '../words.ts'

type Props = { urn: number; year: number; title: string; children: ReactNode }

/** A page that changes one thing of a year, with the way back to it. */
export function EditPage({ urn, year, title, children }: Props) {
  return (
    <Page width="form">
      <PageHeader
        crumbs={[{ label: 'Calendar', href: calendarPath(urn, year) }, { label: title }]}
        title={title}
        lead={yearTitle(year)}
      />
      {children}
    </Page>
  )
}
