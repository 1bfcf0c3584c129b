import { buttonLook } from './button-look.ts'
import { Icon } from './icon.tsx'

/**
 * Links to a table as CSV and as Excel. Takes the address of the table's file with the page's own query, and the name
 * of the table, for people whose screen reader lists the links.
 */
export function ExportLinks({ href, of = 'this table' }: { href: string; of?: string }) {
  const join = href.includes('?') ? '&' : '?'
  return (
    <ul className="screen-only flex flex-wrap gap-2" aria-label={`Files of ${of}`}>
      {FORMATS.map(({ format, label }) => (
        <li key={format}>
          {/* A plain link, since it leads to a file and not to a page. */}
          <a className={buttonLook('secondary', 'small')} href={`${href}${join}format=${format}`} download>
            <Icon name="download" />
            {label}
            <span className="sr-only"> file of {of}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}

const FORMATS = [
  { format: 'csv', label: 'CSV' },
  { format: 'xlsx', label: 'Excel' },
]
