import type { ReactNode } from 'react'
import { can, type Role } from '#domain/index.ts'
import { PageHeader } from '#ui/page-header.tsx'
import { Page } from '#ui/page.tsx'
import { Tabs } from '#ui/tabs.tsx'

const TABS = [
  { path: '', label: 'Schools', ability: 'see_area' },
  { path: '/cohorts', label: 'Groups of pupils', ability: 'see_analysis' },
  { path: '/pupils', label: 'Pupils', ability: 'see_analysis' },
  { path: '/officers', label: 'Officers’ schools', ability: 'give_schools' },
] as const

type Props = {
  /** The address of the area's attendance. */
  base: string
  role: Role
  current: (typeof TABS)[number]['path']
  title: string
  lead: ReactNode
  /** The period of the address, kept from tab to tab. */
  search?: string
  children: ReactNode
}

/** The pages on the attendance of a trust or an authority: one heading, one row of tabs. */
export function AreaFrame({ base, role, current, title, lead, search = '', children }: Props) {
  return (
    <Page width="full">
      <PageHeader title={title} lead={lead} />
      <Tabs
        label="Attendance"
        tabs={TABS.filter(({ ability }) => can(role, ability)).map(({ path, label }) => ({
          href: `${base}${path}${search}`,
          label,
          current: path === current,
        }))}
      />
      {children}
    </Page>
  )
}
