import type { ReactNode } from 'react'

import { cx } from './cx.ts'
import { Icon } from './icon.tsx'
import { TextLink } from './link.tsx'
import { TableFrame } from './table-frame.tsx'

export type SortDirection = 'ascending' | 'descending'

export type Column<Row> = {
  key: string
  header: ReactNode
  cell: (row: Row) => ReactNode
  /** `end` for numbers, `centre` for marks. */
  align?: 'start' | 'end' | 'centre'
  /** For text that may run over several lines on a narrow screen. */
  wrap?: boolean
  /** The heading of this column is a link that sorts the table. */
  sortable?: boolean
  /** What the row of totals shows in this column. */
  total?: ReactNode
}

export type Sort = {
  key: string
  direction: SortDirection
  /** The address that shows the table sorted like this. */
  href: (key: string, direction: SortDirection) => string
}

type Props<Row> = {
  id: string
  caption: ReactNode
  captionHidden?: boolean
  /** The first column names the row. */
  columns: Column<Row>[]
  rows: Row[]
  rowKey: (row: Row) => string | number
  sort?: Sort
  /** Keeps the first column in view where the table scrolls sideways. */
  pinned?: boolean
  dense?: boolean
  /** For more columns than fit on a screen: the table scrolls in a box of its own and is printed sideways. */
  wide?: boolean
  /** Shown instead of the table when there are no rows. */
  empty?: ReactNode
}

/** A table whose first column names the row. How it is sorted is in the address. */
export function Table<Row>(props: Props<Row>) {
  const {
    id,
    caption,
    captionHidden,
    columns,
    rows,
    rowKey,
    sort,
    pinned = true,
    dense = false,
    wide = false,
    empty,
  } = props
  if (rows.length === 0 && empty !== undefined) return empty
  const hasTotal = columns.some(({ total }) => total !== undefined)
  return (
    <TableFrame
      id={id}
      caption={caption}
      captionHidden={captionHidden}
      scroll={wide ? 'box' : 'page'}
      dense={dense}
      pinned={pinned}
    >
      <thead>
        <tr>
          {columns.map((column) => (
            <Head key={column.key} column={column} sort={column.sortable ? sort : undefined} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)}>
            {columns.map(({ key, cell, align, wrap }, index) => (
              <Cell key={key} first={index === 0} className={cx(align, wrap && 'wrap')}>
                {cell(row)}
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
      {hasTotal && (
        <tfoot>
          <tr>
            {columns.map(({ key, total, align }, index) => (
              <Cell key={key} first={index === 0} className={align}>
                {total}
              </Cell>
            ))}
          </tr>
        </tfoot>
      )}
    </TableFrame>
  )
}

type CellProps = { first: boolean; className: string | undefined; children: ReactNode }

function Cell({ first, className, children }: CellProps) {
  return first ? (
    <th scope="row" className={className}>
      {children}
    </th>
  ) : (
    <td className={className}>{children}</td>
  )
}

function Head<Row>({ column, sort }: { column: Column<Row>; sort: Sort | undefined }) {
  if (!sort) {
    return (
      <th scope="col" className={column.align}>
        {column.header}
      </th>
    )
  }
  const current = sort.key === column.key ? sort.direction : undefined
  const next: SortDirection = current === 'ascending' ? 'descending' : 'ascending'
  const icon = current === undefined ? 'sort' : current === 'ascending' ? 'sort-up' : 'sort-down'
  return (
    <th scope="col" aria-sort={current ?? 'none'} className={column.align}>
      <TextLink
        bare
        href={sort.href(column.key, next)}
        scroll={false}
        className={cx(
          'inline-flex min-h-6 items-center gap-1 rounded-sm underline-offset-3 hover:underline',
          current === undefined && 'text-ink',
        )}
      >
        {column.header}
        <Icon name={icon} className={cx('size-4', current === undefined && 'text-ink-muted')} />
      </TextLink>
    </th>
  )
}
