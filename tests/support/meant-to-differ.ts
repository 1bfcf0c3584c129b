/** What is new: the walls' own functions, and those that take the place of subqueries in policies. */
const NEW_FUNCTIONS = [
  'guard',
  'asked_once',
  'reach_wall',
  'pupil_wall',
  'my_person',
  'my_membership',
  'my_school',
  'my_trust',
  'my_authority',
  'known_people',
  'linked_children',
  'linked_parents',
  'scoped_contacts',
]

/** Two policies for the same readers pass what either passes: those of membership_scope became one. */
const SCOPE_READ_BEFORE = [
  "app.schools_where('give_cover')|app.schools_where('manage_staff')",
  "app.schools_where('send_reports')",
]
const SCOPE_READ_NOW =
  "app.schools_where('give_cover')|app.schools_where('manage_staff')|app.schools_where('send_reports')"

/**
 * A catalogue's dump without what is meant to differ between a database of before the baselines and one of today. All
 * else must be equal, line by line.
 */
export function comparable(dump: string[]): string[] {
  return dump
    .filter((line) => !isNewFunction(line))
    .flatMap((line) => (line.startsWith('policy ') ? comparablePolicy(line) : withoutTrailing(line)))
    .sort()
}

const isNewFunction = (line: string) =>
  NEW_FUNCTIONS.some((name) => new RegExp(`^(function|grant EXECUTE to \\w+:) app\\.${name}\\(`).test(line))

// A space at the end of a line of app.save_register went.
const withoutTrailing = (line: string) => line.replace(/ +$/gm, '')

function comparablePolicy(line: string): string[] {
  // The functions' owners pass, to do what their grants say; app.guard makes these policies from the grants.
  if (line.includes(' using (true) ')) return []
  const plain = line
    .replace(/\s+/g, ' ')
    // app.guard names a policy after its table.
    .replace(/^policy \w+ on/, 'policy on')
    // Who is asking was read from app.current_actor() in a subquery.
    .replace(
      /\( SELECT a\.(\w+)_id FROM app\.current_actor\(\) a\([^)]*\)\)/g,
      '( SELECT app.my_$1() AS my_$1)',
    )
  if (!plain.startsWith('policy on membership_scope')) return [plain]
  const asked = [...plain.matchAll(/app\.schools_where\('\w+'/g)].map(([call]) => `${call})`).join('|')
  if (SCOPE_READ_BEFORE.includes(asked)) return asked === SCOPE_READ_BEFORE[0] ? [SCOPE_READ_NOW] : []
  return [asked]
}
