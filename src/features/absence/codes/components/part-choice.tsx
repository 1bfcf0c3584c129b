import { Tabs } from '#ui/tabs.tsx'

/** By which parts of the school the codes are counted; the choice is in the address. */
export function PartChoice({ by, href }: { by: 'year' | 'group'; href: (by: 'year' | 'group') => string }) {
  return (
    <Tabs
      label="Counted by"
      tabs={[
        { href: href('year'), label: 'By year group', current: by === 'year' },
        { href: href('group'), label: 'By registration group', current: by === 'group' },
      ]}
    />
  )
}
