import { AUDIT_RULE_IDS, AUDIT_RULES, type AuditRule } from '#domain/index.ts'
import { counted } from '#ui/format.ts'
import { TextLink } from '#ui/link.tsx'
import { Table } from '#ui/table.tsx'
import type { Audit } from '../audit.ts'

type Props = { audit: Audit; href: (rule: AuditRule) => string }

/** What the rules on codes found: how many sessions of how many pupils, each leading to them. */
export function AuditTable({ audit, href }: Props) {
  return (
    <Table
      id="audit"
      caption="Sessions whose code needs a look, marks as they stand now"
      rows={AUDIT_RULE_IDS}
      rowKey={(rule) => rule}
      columns={[
        { key: 'rule', header: 'What', wrap: true, cell: (rule) => AUDIT_RULES[rule].label },
        { key: 'why', header: 'Why it matters', wrap: true, cell: (rule) => AUDIT_RULES[rule].why },
        {
          key: 'found',
          header: 'Found',
          align: 'end',
          cell: (rule) =>
            audit[rule].length === 0 ? (
              'None'
            ) : (
              <TextLink
                href={href(rule)}
                aria-label={`${AUDIT_RULES[rule].label}: ${foundText(audit[rule])}`}
              >
                {foundText(audit[rule])}
              </TextLink>
            ),
        },
      ]}
    />
  )
}

const foundText = (marks: Audit[AuditRule]) =>
  `${counted(marks.length, 'session')}, ${counted(new Set(marks.map(({ pupilId }) => pupilId)).size, 'pupil')}`
