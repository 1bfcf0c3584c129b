import type { Metadata } from 'next'

import { AppFrame } from '#ui/frame/app-frame.tsx'
import { StatusStrip } from '#ui/frame/status-strip.tsx'
import { UserFoot } from '#ui/frame/user-foot.tsx'
import { WorkspaceSwitcher } from '#ui/frame/workspace-switcher.tsx'
import { ButtonLink } from '#ui/button.tsx'
import { TextLink } from '#ui/link.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Page } from '#ui/page.tsx'
import { PrintButton } from '#ui/print-button.tsx'
import { ActionSamples } from './action-samples.tsx'
import { ChartSamples } from './chart-samples.tsx'
import { FieldSamples } from './field-samples.tsx'
import { FormSample } from './form-sample.tsx'
import { MarkSamples } from './mark-samples.tsx'
import { MessageSamples } from './message-samples.tsx'
import { TableSamples } from './table-samples.tsx'

export const metadata: Metadata = { title: 'Gallery' }

/** Every component in each of its states, for those who build pages and for the accessibility check. All data invented. */
export default function Gallery() {
  return (
    <AppFrame
      home="/gallery"
      places={[
        { href: '/gallery', label: 'Today', icon: 'home', current: true },
        { href: '/gallery/registers', label: 'Registers', icon: 'register', count: 3 },
        { href: '/gallery/pupils', label: 'Pupils', icon: 'people' },
        { href: '/gallery/calendar', label: 'Calendar', icon: 'calendar' },
        { href: '/gallery/reports', label: 'Reports', icon: 'chart' },
        { href: '/gallery/settings', label: 'Settings', icon: 'settings' },
      ]}
      workspace={
        <WorkspaceSwitcher name="Alderbrook Primary School" role="Attendance officer">
          <TextLink bare href="/gallery" className="block rounded-sm px-2 py-1.5 hover:bg-sunken">
            Fernhill Academies Trust
            <span className="block text-sm text-ink-muted">Trustee</span>
          </TextLink>
        </WorkspaceSwitcher>
      }
      strip={
        <StatusStrip
          lead="Wednesday 18 November 2026"
          items={[
            { label: 'AM', value: 'open until 9:20 am', state: 'now' },
            { label: 'PM', value: 'from 1:00 pm', state: 'idle' },
            { label: '2 registers', value: 'overdue', state: 'over' },
          ]}
        />
      }
      user={<UserFoot name="Zofia Wiśniewska-Łukaszewicz" detail="Attendance officer" />}
    >
      <Page>
        <PageHeader
          crumbs={[{ label: 'Alderbrook', href: '/gallery' }, { label: 'Gallery' }]}
          title="Gallery"
          lead="Every part of the interface in each of its states. All people and figures are invented."
          action={
            <>
              <PrintButton tone="quiet" />
              <ButtonLink href="/gallery" tone="primary">
                Take the register
              </ButtonLink>
            </>
          }
        />
        <MarkSamples />
        <TableSamples />
        <ChartSamples />
        <ActionSamples />
        <FieldSamples />
        <FormSample />
        <MessageSamples />
      </Page>
    </AppFrame>
  )
}
