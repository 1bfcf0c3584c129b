import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { expect, test } from 'vitest'
import { ABILITIES, can, ROLE_IDS, ROLES, type Ability, type Reach, type Role } from '#domain/index.ts'
import { ABILITY_WORDS } from '../support/ability-words.ts'
import { inWords } from '../support/wall-words.ts'
import { sources } from './sources.ts'

const PARTS = Object.entries(ABILITY_WORDS) as [string, Partial<Record<Ability, string>>][]

const REACHES: Record<Reach, string> = {
  groups: 'pupils of the groups given to them, day by day',
  years: 'pupils of the year groups given to them, day by day',
  school: 'all pupils of the school',
  organisation: 'all pupils of the schools held, for the time they were held',
  shared: 'pupils shared with the authority',
  none: 'no pupil',
}

const { plain } = JSON.parse(readFileSync('prisma/policies.json', 'utf8')) as {
  plain: Record<string, string[]>
}

function picture(): string {
  const kinds = [...new Set(ROLE_IDS.map((role) => ROLES[role].kind))]
  return [
    'flowchart LR',
    ...kinds.flatMap((kind) => [
      `  subgraph ${kind}`,
      ...ROLE_IDS.filter((role) => ROLES[role].kind === kind).map(
        (role) => `    ${role}["${ROLES[role].label}"]`,
      ),
      '  end',
    ]),
    ...Object.entries(REACHES).map(([reach, says]) => `  reach_${reach}(["${says}"])`),
    ...ROLE_IDS.map((role) => `  ${role} --> reach_${ROLES[role].reach}`),
  ].join('\n')
}

const table = (head: string[], body: string[][]) =>
  [head, head.map(() => '---'), ...body].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

const wordsFor = (role: Role, part: Partial<Record<Ability, string>>) =>
  Object.entries(part)
    .filter(([ability]) => can(role, ability as Ability))
    .map(([, words]) => words)
    .join('; ') || '—'

const roles = () =>
  table(
    ['role', ...PARTS.map(([part]) => part)],
    ROLE_IDS.map((role) => [ROLES[role].label, ...PARTS.map(([, part]) => wordsFor(role, part))]),
  )

const abilities = () =>
  table(
    ['ability', 'lets somebody', 'who has it'],
    PARTS.flatMap(([, part]) => Object.entries(part)).map(([ability, words]) => [
      `\`${ability}\``,
      words,
      ROLE_IDS.filter((role) => can(role, ability as Ability))
        .map((role) => ROLES[role].label.toLowerCase())
        .join(', '),
    ]),
  )

/** The tables that a room's file of policies grants, and to whom. */
function tablesOf(text: string): { name: string; to: string }[] {
  const found = new Map<string, string>()
  for (const [, names = '', to = ''] of text
    .replace(/--.*$/gm, '')
    .matchAll(/^grant [^;]+?\s+on ([\w, ]+?)\s+to ([^;]+);/gm))
    for (const name of names.split(', ')) found.set(name, `${found.get(name) ?? ''} ${to}`)
  return [...found].map(([name, to]) => ({ name, to }))
}

function shownTo({ name, to }: { name: string; to: string }): string {
  if (!to.includes('rollbook_app'))
    return to.includes('rollbook_auth')
      ? 'nobody: only signing in reads it'
      : 'nobody: only functions read it'
  const policy = plain[name]?.find((line) => line.startsWith(`read_${name}: `))
  return policy ? inWords(policy.slice(policy.indexOf(' where ') + ' where '.length)) : 'everybody'
}

const walls = () =>
  sources('prisma/policies/*.sql')
    .map(({ path, text }) =>
      [
        `### ${basename(path, '.sql')}`,
        table(
          ['table', 'its rows are shown to'],
          tablesOf(text).map((each) => [`\`${each.name}\``, shownTo(each)]),
        ),
      ].join('\n\n'),
    )
    .join('\n\n')

const page = () => `# Who may see what

Made from \`src/domain/access\` and \`prisma/policies\` by \`tests/architecture/who-may-see-what.test.ts\`; \`npx vitest run --project architecture -u\` writes it anew.

A person acts in one position at a time. Its role says two things: which pupils they reach, and what they may do. The database holds both and decides; a page only leaves out what would be refused.

## Which pupils a role reaches

\`\`\`mermaid
${picture()}
\`\`\`

A role of an authority that reaches the schools it holds also reaches pupils of other schools who are shared with the authority. The virtual school head reaches, of those shared, the ones who are looked after or have a social worker.

## What a role may do

${roles()}

## Who has an ability

${abilities()}

## Who sees the rows of a table

No page writes to a table: functions do, each after asking who may. These walls are about reading. *And* binds closer than *or*, as in the SQL, and these words come again and again:

- **who reaches the pupil**: staff whose role reaches the whole school; a trust or an authority that has held the school throughout; and whoever reaches the pupil through a group, a year group or a share;
- **by date**: also a trust or an authority that held the school for a time, for the pupils and rows of that time;
- **by whole sums**: the same, for weeks, terms and years that fall wholly in that time;
- **who knows the school**: everybody who works there, and a trust or an authority that holds it or once held it.

${walls()}
`

test('every ability has its words', () => {
  expect(PARTS.flatMap(([, part]) => Object.keys(part)).sort()).toEqual([...ABILITIES].sort())
})

test('the page in docs says who may see what, as the rules and the policies have it', async () => {
  await expect(page()).toMatchFileSnapshot('../../docs/who-may-see-what.md')
})
