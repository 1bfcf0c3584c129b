import { ROLE_IDS, ROLES, can, type Workflow } from '#domain/index.ts'

type Any = Workflow<string, string, string>

/** A workflow as a Mermaid state diagram. */
function diagramOf({ states, events }: Any): string {
  const ends = Object.keys(states).filter(
    (state) => !Object.values(events).some(({ from }) => from === state),
  )
  return [
    'stateDiagram-v2',
    ...Object.entries(states).map(([state, says]) => `  ${state}: ${state}, ${says}`),
    ...Object.entries(events).map(([event, { from, to }]) => `  ${from ?? '[*]'} --> ${to}: ${event}`),
    ...ends.map((state) => `  ${state} --> [*]`),
  ].join('\n')
}

/** Who may take each step, and what is said when something is lacking. */
function stepsOf({ events }: Any): string {
  const roles = (ability: Parameters<typeof can>[1]) =>
    ROLE_IDS.filter((role) => can(role, ability))
      .map((role) => ROLES[role].label.toLowerCase())
      .join(', ')
  return [
    '| step | from | to | who may | refused with |',
    '|---|---|---|---|---|',
    ...Object.entries(events).map(
      ([event, { says, from, to, ability, needs }]) =>
        `| ${event}: ${says} | ${from ?? 'nothing'} | ${to} | ${roles(ability)} (\`${ability}\`) | ${needs.map(({ message }) => message).join(' ') || '—'} |`,
    ),
  ].join('\n')
}

/** The page of docs/domain that shows a workflow: all of it made from the workflow itself. */
export const pageOf = (title: string, file: string, lead: string, workflow: Any): string =>
  `# ${title}

${lead}

\`\`\`mermaid
${diagramOf(workflow)}
\`\`\`

${stepsOf(workflow)}

Any other step is refused: “${workflow.otherwise.message}” The database holds the same steps, takes no other, and keeps each one that was taken, with who took it, in which position, when and why.

Made from \`${file}\` by a test; \`npx vitest run --project domain -u\` writes it anew.
`
