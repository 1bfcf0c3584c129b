import type { ReactNode } from 'react'
import { PageHeader } from './page-header.tsx'
import { Page } from './page.tsx'
import { Tabs, type Tab } from './tabs.tsx'

type Props = { title: string; lead: ReactNode; label: string; tabs: Tab[]; children: ReactNode }

/** A wide page that is one of several views of the same thing: a heading, a row of tabs named by `label`, the view. */
export function TabbedPage({ title, lead, label, tabs, children }: Props) {
  return (
    <Page width="full">
      <PageHeader title={title} lead={lead} />
      <Tabs label={label} tabs={tabs} />
      {children}
    </Page>
  )
}
