import { ExportLinks } from '#ui/export-links.tsx'
import { Section } from '#ui/page.tsx'
import { Pagination } from '#ui/pagination.tsx'
import { childrenList, type ChildrenAsked } from '../asked.ts'
import type { Child } from '../children.ts'
import { ChildTable } from './child-table.tsx'
import { ChildrenFilter } from './children-filter.tsx'

type Props = { base: string; asked: ChildrenAsked; year: string; listed: Child[]; total: number }

/** The children of the virtual school that the address asks for, a page at a time, and the same as a file. */
export function ChildList({ base, asked, year, listed, total }: Props) {
  return (
    <Section title="Children">
      <ChildrenFilter asked={asked} />
      <ChildTable base={base} asked={asked} year={year} listed={listed} />
      <Pagination
        page={asked.page}
        pageSize={childrenList.pageSize}
        total={total}
        noun="children"
        href={(page) => childrenList.address(base, asked, { page })}
      />
      <div className="mt-4">
        <ExportLinks href={childrenList.address(`${base}/file`, asked, { page: 1 })} of="children" />
      </div>
    </Section>
  )
}
