import type { ReactNode } from 'react'
import { PageHeader } from '#ui/page-header.tsx'
import { Page } from '#ui/page.tsx'
import { Tabs } from '#ui/tabs.tsx'
import { periodParams } from '../address.ts'
import type { Period } from '../period.ts'
import { TABS, type TabPath } from '../tabs.ts'

type Props = {
  school: { urn: number }
  current: TabPath
  title: string
  lead?: ReactNode
  action?: ReactNode
  /** The days of the page, kept from tab to tab. */
  period?: Period
  children: ReactNode
}

/** The pages on a school's attendance: one heading, one row of tabs. */
export function AnalysisFrame({ school, current, title, lead, action, period, children }: Props) {
  const search = period ? `?${new URLSearchParams(periodParams(period))}` : ''
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
