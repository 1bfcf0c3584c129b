import type { ReactNode } from 'react'

import { cx } from './cx.ts'

type Props = {
  id: string
  /** What the table shows; it also names the region that scrolls. */
  caption: ReactNode
  captionHidden?: boolean
  /**
   * `page` scrolls with the page on wide screens; `box` scrolls a wide grid in a box of its own, with names and
   * headings in view.
   */
  scroll?: 'page' | 'box'
  /** Keeps the first column in view where the table scrolls sideways. */
  pinned?: boolean
  /** Tighter rows, for grids of marks. */
  dense?: boolean
  children: ReactNode
}

/**
 * The frame of a table: caption, edges, and a region that can be scrolled by keyboard where the table is wider than
 * the screen.
 */
export function TableFrame(props: Props) {
  const {
    id,
    caption,
    captionHidden = false,
    scroll = 'page',
    pinned = true,
    dense = false,
    children,
  } = props
  return (
    <div
      role="region"
      aria-labelledby={`${id}-caption`}
      tabIndex={0}
      data-scroll={scroll}
      className="table-frame"
    >
      <table id={id} data-pinned={pinned || undefined} className={cx('grid-table', dense && 'dense')}>
        <caption id={`${id}-caption`} className={captionHidden ? 'sr-only' : undefined}>
          <span>{caption}</span>
        </caption>
        {children}
      </table>
    </div>
  )
}
