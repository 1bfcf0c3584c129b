import { cx } from './cx.ts'

const paths = {
  add: 'M10 4v12M4 10h12',
  building: 'M4 17V5l7-2v14M11 8l5 1.5V17M2.5 17h15M7 7.5h1M7 10.5h1M7 13.5h1',
  calendar: 'M3.5 5.5h13v11h-13zM3.5 8.8h13M7 3.2v3.6M13 3.2v3.6',
  case: 'M3 7h14v9H3zM7.5 7V4.5h5V7M3 11h14',
  chart: 'M3.5 3.5v13h13M7 13v-3M10.5 13V6.5M14 13V9',
  check: 'M4 10.5 8.2 15 16 5.5',
  chevron: 'm7.5 4.5 5.5 5.5-5.5 5.5',
  clock: 'M10 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14M10 6v4.2l2.8 1.8',
  close: 'm5 5 10 10M15 5 5 15',
  document: 'M5 2.8h6.5L15 6.3v10.9H5zM11.3 3v3.5H15M7.5 10h5M7.5 13h5',
  download: 'M10 3v9.5M6 9l4 4 4-4M3.5 16.5h13',
  edit: 'm4 16 .8-3.6L13.4 3.8l2.8 2.8-8.6 8.6zM11.5 5.7l2.8 2.8',
  home: 'M3 9.5 10 3.5l7 6M5 8v8.5h10V8M8.5 16.5v-4h3v4',
  info: 'M10 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14M10 9v4.5M10 6.3v.4',
  menu: 'M3 5.5h14M3 10h14M3 14.5h14',
  people:
    'M7.2 9.3a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.6M2 16.3c.3-2.9 2.4-4.6 5.2-4.6s4.9 1.7 5.2 4.6M13 4.1a2.6 2.6 0 0 1 0 5M14.6 12c1.9.6 3.2 2.1 3.4 4.3',
  person: 'M10 9.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6M4 16.8c.3-3.1 2.7-5 6-5s5.7 1.9 6 5',
  print: 'M6 7V3.2h8V7M6 14H3.5V7.5h13V14H14M6 11.5h8v5.3H6z',
  register: 'M4.5 3h11v14h-11zM7.2 3v14M9.7 7l1 1 1.8-2.2M9.7 12.5l1 1 1.8-2.2',
  search: 'M8.7 3.5a5.2 5.2 0 1 1 0 10.4 5.2 5.2 0 0 1 0-10.4M12.5 12.5 17 17',
  settings: 'M3 6h8M15 6h2M3 14h2M9 14h8M13 4v4M7 12v4',
  'sign-out': 'M8.5 3.5H4v13h4.5M8 10h9M13.5 6.5 17 10l-3.5 3.5',
  sort: 'm6.5 8 3.5-4 3.5 4M6.5 12l3.5 4 3.5-4',
  'sort-down': 'M10 4v12M5.5 11.5 10 16l4.5-4.5',
  'sort-up': 'M10 16V4M5.5 8.5 10 4l4.5 4.5',
  warning: 'M10 3 17.5 16.5h-15zM10 8.2v4M10 14.2v.3',
  wrong: 'M6.9 2.8h6.2l4.1 4.1v6.2l-4.1 4.1H6.9l-4.1-4.1V6.9zM10 6.5v4.5M10 13.4v.3',
}

export type IconName = keyof typeof paths

export const iconNames = Object.keys(paths).sort() as IconName[]

/** A small line drawing beside words, hidden from screen readers because the words say it. */
export function Icon({ name, className }: { name: IconName; className?: string }) {
  return (
    <svg
      aria-hidden="true"
      focusable="false"
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.7"
      strokeLinecap="round"
      strokeLinejoin="round"
      className={cx('size-5 shrink-0', className)}
    >
      <path d={paths[name]} />
    </svg>
  )
}
