/** The parts of a wall, as PostgreSQL prints them, in words. The longest that fits is taken first. */
const PARTS: [RegExp, string][] = [
  [/app\.pupil_held\(school_id, (pupil_)?id\)/g, 'of a pupil of that time'],
  [/\w+ = ANY \(app\.pupil_schools\(\)\)/g, 'staff of the whole school'],
  [/\w+ = ANY \(app\.scoped_pupils\(\)\)/g, 'those whose pupil it is'],
  [/\w+ = ANY \(app\.scoped_contacts\(\)\)/g, 'who reaches a pupil of theirs'],
  [/\w+ = ANY \(app\.groups_on\(app\.today\(\)\)\)/g, 'those given the group today'],
  [/\w+ = ANY \(app\.partly_held_schools\(\)\)/g, 'who held the school for a time'],
  [/\w+ = ANY \(app\.readable_schools\(\)\)/g, 'who knows the school'],
  [/\w+ = ANY \(app\.linked_children\(\)\)/g, 'who sees a record linked to it'],
  [/\w+ = ANY \(app\.linked_parents\(\)\)/g, 'who sees a contact linked to it'],
  [/\w+ = ANY \(app\.known_people\(\)\)/g, 'who sees a position they held'],
  [/\w+ = ANY \(app\.schools_where\('(\w+)'::text\)\)/g, 'who may `$1` in the school'],
  [/app\.has_ability\('(\w+)'::text\)/g, 'who may `$1`'],
  [/app\.held_on\(school_id, [^()]*(\([^()]*\))?[^()]*\)/g, 'the school was held on those days'],
  [/app\.held_throughout\(school_id, ([^()]|\([^()]*\))*\)/g, 'the school was held on all those days'],
  [/\w+ = app\.my_school\(\)/g, 'one’s own school'],
  [/\w+ = app\.my_authority\(\)/g, 'one’s own authority'],
  [/\w+ = app\.my_trust\(\)/g, 'one’s own trust'],
  [/\w+ = app\.my_membership\(\)/g, 'who holds the position'],
  [/\w+ = app\.my_person\(\)/g, 'the person'],
  [/\w+ <> ALL \(app\.hidden_codes\(\)\)/g, 'no sensitive code unless one may see it'],
  [/\w+ <> ALL \(app\.sealed_amendments\(\)\)/g, 'not sealed'],
  [/removed_at IS NULL/g, 'not removed'],
  [/NOT (confidential|restricted)/g, 'not $1'],
]

const REACH = 'staff of the whole school OR those whose pupil it is'
const HELD = 'OR who held the school for a time AND'

/** What many walls have in common, said once: the page explains these three. The longest comes first. */
const TOGETHER: [string, string][] = [
  [
    `${REACH} ${HELD} of a pupil of that time AND the school was held on those days`,
    'who reaches the pupil, by date',
  ],
  [`${REACH} ${HELD} the school was held on those days`, 'who reaches the pupil, by date'],
  [`${REACH} ${HELD} of a pupil of that time`, 'who reaches the pupil, by date'],
  [`${REACH} ${HELD} the school was held on all those days`, 'who reaches the pupil, by whole sums'],
  [REACH, 'who reaches the pupil'],
]
const NOT_SENSITIVE = 'no sensitive code unless one may see it'

/** A wall in words: its parts said, its “and”, “or” and brackets as they are. Throws on a part that has no words yet. */
export function inWords(wall: string): string {
  let words = wall
  for (const [part, said] of PARTS) words = words.replaceAll(part, said)
  words = withoutIdleBrackets(words)
  for (const [parts, said] of TOGETHER) words = words.replaceAll(parts, said)
  words = withoutIdleBrackets(words)
    .replace(`${NOT_SENSITIVE} AND ${NOT_SENSITIVE}`, NOT_SENSITIVE)
    .replaceAll(' AND ', ' *and* ')
    .replaceAll(' OR ', ' *or* ')
  if (/app\.|ANY|ALL|::/.test(words))
    throw new Error(`tests/support/wall-words.ts has no words for “${words}”.`)
  return words
}

/** Brackets around one part say nothing. */
const withoutIdleBrackets = (words: string) =>
  words.replace(/\(([^()]*)\)/g, (whole, inner: string) => (/ (AND|OR) /.test(inner) ? whole : inner))
