import type { ReactNode } from 'react'
import { PageHeader } from '#ui/page-header.tsx'
import { Page } from '#ui/page.tsx'
import { Tabs } from '#ui/tabs.tsx'
import { TABS, type TabPath } from '../tabs.ts'

type Props = {
  school: { urn: number }
  current: TabPath
  title: string
  lead?: ReactNode
  action?: ReactNode
  /** The period and filters of the address, kept from tab to tab. */
  search?: string
  children: ReactNode
}

/** The pages on a school's attendance: one heading, one row of tabs. */
export function AnalysisFrame({ school, current, title, lead, action, search = '', children }: Props) {
  return (
    <Page width="full">
      <PageHeader title={title} lead={lead} action={action} />
      <Tabs
        label="Attendance"
        tabs={TABS.map(({ path, label }) => ({
          href: `/schools/${school.urn}/attendance${path}${search}`,
          label,
          current: path === current,
        }))}
      />
      {children}
    </Page>
  )
}
